using System.Text.Json.Nodes;
using Amazon.ECS.Model;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>Faults that only a file can have: names and types that ECS does not know. Each comes with its node, for the line.</summary>
internal static class TaskDefinitionFileCheck
{
    private static readonly string[] HealthCheckStarts = ["CMD", "CMD-SHELL", "NONE"];

    public static IEnumerable<(Diagnostic Diagnostic, JsonNode? Node)> Run(JsonObject definition) =>
    [
        .. ShapeFaults.Of(typeof(RegisterTaskDefinitionRequest), definition).Select(fault => (Explain(fault), fault.Node)),
        .. definition.Containers().SelectMany(CheckHealthCheck),
    ];

    private static Diagnostic Explain(ShapeFault fault)
    {
        if (fault.Expected is { } expected)
            return Messages.Diagnostics.WrongFieldType.With(fault.Path, JsonNodes.Describe(fault.Node), expected);

        return IsMisplacedSecret(fault, out var variable)
            ? Messages.Diagnostics.SecretInEnvironment.With(fault.Path, variable)
            : Messages.Diagnostics.UnknownField.With(fault.Path, Advice(fault));
    }

    private static bool IsMisplacedSecret(ShapeFault fault, out string? variable)
    {
        var entry = fault.Node?.Parent as JsonObject;
        variable = entry?.Text("name");
        return entry is not null && fault.Node!.GetPropertyName() == "valueFrom" && entry.Parent?.GetPropertyName() == "environment";
    }

    private static string Advice(ShapeFault fault) =>
        NearestName.Of(fault.Path[(fault.Path.LastIndexOf('.') + 1)..], fault.Known) is { } near
            ? $" Did you mean '{near}'?"
            : " Remove it, or check where it belongs.";

    private static IEnumerable<(Diagnostic Diagnostic, JsonNode? Node)> CheckHealthCheck(JsonObject container, int index)
    {
        if (container["healthCheck"] is not JsonObject check || check["command"] is not JsonArray command) yield break;

        var start = command.Texts().FirstOrDefault() ?? "";
        if (!HealthCheckStarts.Contains(start))
            yield return (Messages.Diagnostics.HealthCheckWithoutCmd.With($"containerDefinitions[{index}].healthCheck.command", start), command);
    }
}
