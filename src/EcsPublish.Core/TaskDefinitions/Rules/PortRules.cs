using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.TaskDefinitions.Rules;

/// <summary>Where a container has a network interface of its own, or the host's, ports cannot be mapped to others.</summary>
internal static class PortRules
{
    public static IEnumerable<Diagnostic> Check(JsonObject definition)
    {
        if (definition.Text("networkMode") is not ("awsvpc" or "host")) return [];

        return definition.Containers().SelectMany(container => container["portMappings"].Objects()
            .Where(port => port.Number("hostPort") is { } host && host != port.Number("containerPort"))
            .Select(port => Diagnostics.DefinitionHostPortDiffers.With(
                RuleFacts.PathOf(container, "portMappings"), port.Number("containerPort"), port.Number("hostPort"), definition.Text("networkMode"))));
    }
}
