using System.Globalization;
using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>
/// Task-level <c>cpu</c> and <c>memory</c>, which ECS takes as text with or without a unit: <c>"256"</c> is <c>".25 vCPU"</c>, <c>"512"</c>
/// is <c>"0.5 GB"</c> (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size).
/// </summary>
internal static class TaskSize
{
    /// <summary>CPU units (1024 for one vCPU), or null when the value is a placeholder or absent.</summary>
    public static int? CpuUnits(JsonNode? cpu) => Parse(cpu, "vcpu");

    /// <summary>MiB, or null when the value is a placeholder or absent.</summary>
    public static int? MemoryMiB(JsonNode? memory) => Parse(memory, "gb");

    private static int? Parse(JsonNode? node, string unit)
    {
        if (node is not JsonValue) return null;

        var text = node.ToString().Trim();
        var scale = 1m;
        if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
        {
            text = text[..^unit.Length].TrimEnd();
            scale = 1024m;
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue / 1024
            ? (int)(number * scale)
            : null;
    }
}
