using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.TaskDefinitions.Rules;

/// <summary>Where a container has a network interface of its own, or the host's, ports cannot be mapped to others.</summary>
internal static class PortRules
{
    public static IEnumerable<Diagnostic> Check(JsonObject definition) =>
        definition.Text("networkMode") is ("awsvpc" or "host") and var mode
            ? definition.Containers().SelectMany(container => CheckContainer(container, mode))
            : [];

    private static IEnumerable<Diagnostic> CheckContainer(JsonObject container, string networkMode)
    {
        foreach (var port in container["portMappings"].Objects())
        {
            var (inside, outside) = (port.Number("containerPort"), port.Number("hostPort"));
            if (outside is null || outside == inside) continue;

            var path = RuleFacts.PathOf(container, "portMappings");
            yield return Diagnostics.DefinitionHostPortDiffers.With(path, inside, outside, networkMode);
        }
    }
}
