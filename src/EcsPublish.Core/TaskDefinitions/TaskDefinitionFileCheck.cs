using System.Text.Json.Nodes;
using Amazon.ECS.Model;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Names;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>Faults that only a file can have: names and types that ECS does not know. Each comes with its node, for the line.</summary>
internal static class TaskDefinitionFileCheck
{
    private const int LongestName = 100;
    private const string NoAdvice = " Remove it, or check where it belongs.";

    private static readonly string[] HealthCheckStarts = ["CMD", "CMD-SHELL", "NONE"];

    public static IEnumerable<(Diagnostic Diagnostic, JsonNode? Node)> Run(JsonObject definition) =>
    [
        .. ShapeFaults.Of(typeof(RegisterTaskDefinitionRequest), definition).Select(fault => (Explain(fault), fault.Node)),
        .. definition.Containers().SelectMany(CheckHealthCheck),
    ];

    private static Diagnostic Explain(ShapeFault fault)
    {
        if (fault.Expected is { } expected)
            return Diagnostics.WrongFieldType.With(fault.Path, JsonNodes.Describe(fault.Node), expected);

        return IsMisplacedSecret(fault, out var variable)
            ? Diagnostics.SecretInEnvironment.With(fault.Path[..fault.Path.LastIndexOf('.')], variable)
            : Diagnostics.UnknownField.With(fault.Path, Advice(fault));
    }

    private static bool IsMisplacedSecret(ShapeFault fault, out string? variable)
    {
        var entry = fault.Node?.Parent as JsonObject;
        variable = entry?.Text("name");
        return entry is not null && fault.Node!.GetPropertyName() == "valueFrom" && entry.Parent?.GetPropertyName() == "environment";
    }

    // Near is a third of the letters; capitals, as CloudFormation writes them, do not count. Nobody mistypes a name of kilobytes.
    private static string Advice(ShapeFault fault)
    {
        var name = fault.Path[(fault.Path.LastIndexOf('.') + 1)..];
        if (name.Length > LongestName) return NoAdvice;

        var nearest = fault.Known.MinBy(known => EditDistance.Between(name, known))!;
        return EditDistance.Between(name, nearest) <= Math.Max(1, nearest.Length / 3)
            ? $" Did you mean '{nearest}'?"
            : NoAdvice;
    }

    private static IEnumerable<(Diagnostic Diagnostic, JsonNode? Node)> CheckHealthCheck(JsonObject container, int index)
    {
        if (container["healthCheck"] is not JsonObject check || check["command"] is not JsonArray command) yield break;

        var start = command.Texts().FirstOrDefault() ?? "";
        if (!HealthCheckStarts.Contains(start))
            yield return (Diagnostics.HealthCheckWithoutCmd.With($"containerDefinitions[{index}].healthCheck.command", start), command);
    }
}
