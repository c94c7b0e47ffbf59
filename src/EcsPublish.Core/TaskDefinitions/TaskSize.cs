using System.Text.Json.Nodes;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>
/// Task-level <c>cpu</c> and <c>memory</c>, which ECS takes as text with or without a unit: <c>"256"</c> is <c>".25 vCPU"</c>, <c>"512"</c>
/// is <c>"0.5 GB"</c> (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size).
/// </summary>
internal static class TaskSize
{
    /// <summary>CPU units (1024 for one vCPU), or null when the value is a placeholder or absent.</summary>
    public static int? CpuUnits(JsonNode? cpu) =>
        cpu is JsonValue && Settings.Values.CpuUnits.TryParse(cpu.ToString().Trim(), out var units) ? units : null;

    /// <summary>MiB, or null when the value is a placeholder or absent.</summary>
    public static int? MemoryMiB(JsonNode? memory) =>
        memory is JsonValue && MemoryUnits.TryParse(memory.ToString().Trim(), out var mebibytes) ? mebibytes : null;
}
