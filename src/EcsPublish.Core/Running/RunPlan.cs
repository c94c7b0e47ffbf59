using System.Text.Json.Nodes;
using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Running;

/// <summary>What is known of a run before it starts: by it the watcher knows whose exit codes count and where the lines are.</summary>
internal sealed record RunPlan
{
    /// <summary>The family, for messages.</summary>
    public required string Family { get; init; }

    /// <summary>The cluster's name or ARN.</summary>
    public required string Cluster { get; init; }

    /// <summary>The revision to run.</summary>
    public required string TaskDefinitionArn { get; init; }

    /// <summary><c>FARGATE</c>, <c>EC2</c> or <c>EXTERNAL</c>; null leaves it to the cluster.</summary>
    public string? LaunchType { get; init; }

    /// <summary>Name of the project's own container.</summary>
    public required string MainContainer { get; init; }

    /// <summary>All containers of the definition.</summary>
    public required IReadOnlyList<PlannedContainer> Containers { get; init; }

    /// <summary>The containers of a rendered definition.</summary>
    /// <param name="region">The region that is published to, for containers whose log driver names none.</param>
    public static IReadOnlyList<PlannedContainer> ContainersOf(JsonObject definition, string region) =>
    [
        .. (definition["containerDefinitions"]?.AsArray() ?? []).OfType<JsonObject>().Select(container => new PlannedContainer(
            container["name"]!.GetValue<string>(),
            container["essential"]?.GetValue<bool>() ?? true,
            PlannedLog.Of(container, region))),
    ];
}

/// <summary>One container of the definition.</summary>
/// <param name="Log">Where its lines can be read, or null when they go elsewhere than to CloudWatch Logs.</param>
internal sealed record PlannedContainer(string Name, bool Essential, PlannedLog? Log);

/// <summary>Where the awslogs driver puts a container's lines: the stream is <c>prefix/container/task id</c>.</summary>
internal sealed record PlannedLog(string Group, string Region, string Prefix, string Container, bool CreatesGroup)
{
    /// <summary>The log group's ARN, for errors.</summary>
    public string ArnIn(AwsIdentity identity) => (identity with { Region = Region }).Arn("logs", $"log-group:{Group}");

    /// <summary>The log stream of one task.</summary>
    public string StreamOf(string taskId) => $"{Prefix}/{Container}/{taskId}";

    internal static PlannedLog? Of(JsonObject container, string region)
    {
        var log = container["logConfiguration"] as JsonObject;
        if (log?["logDriver"]?.GetValue<string>() != "awslogs" || log["options"] is not JsonObject options
            || Text(options, "awslogs-group") is not { } group || Text(options, "awslogs-stream-prefix") is not { } prefix)
        {
            return null;
        }

        var creates = string.Equals(Text(options, "awslogs-create-group"), "true", StringComparison.OrdinalIgnoreCase);
        return new PlannedLog(group, Text(options, "awslogs-region") ?? region, prefix, container["name"]!.GetValue<string>(), creates);
    }

    private static string? Text(JsonObject options, string name) => options[name]?.GetValue<string>();
}
