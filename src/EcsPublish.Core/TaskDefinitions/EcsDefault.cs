using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>
/// A member that means the same whether it is absent or has the value that ECS gives it. ECS writes some of these into what it describes
/// and leaves others out, so a comparison has to leave them out on both sides. The values are those of
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html and the pages it links to.
/// </summary>
/// <param name="Path">Where, from the root; <c>[]</c> stands for every element of a list.</param>
/// <param name="Json">The value as JSON text.</param>
internal sealed record EcsDefault(string Path, string Json)
{
    /// <summary>Every default that stands alone; that of <c>hostPort</c> depends on the network mode.</summary>
    public static IReadOnlyList<EcsDefault> All { get; } =
    [
        new("enableFaultInjection", "false"),
        new("networkMode", "\"bridge\""),
        new("runtimePlatform.cpuArchitecture", "\"X86_64\""),
        new("runtimePlatform.operatingSystemFamily", "\"LINUX\""),
        new("containerDefinitions[].cpu", "0"),
        new("containerDefinitions[].disableNetworking", "false"),
        new("containerDefinitions[].essential", "true"),
        new("containerDefinitions[].healthCheck.interval", "30"),
        new("containerDefinitions[].healthCheck.retries", "3"),
        new("containerDefinitions[].healthCheck.startPeriod", "0"),
        new("containerDefinitions[].healthCheck.timeout", "5"),
        new("containerDefinitions[].interactive", "false"),
        new("containerDefinitions[].linuxParameters.initProcessEnabled", "false"),
        new("containerDefinitions[].mountPoints[].readOnly", "false"),
        new("containerDefinitions[].portMappings[].protocol", "\"tcp\""),
        new("containerDefinitions[].privileged", "false"),
        new("containerDefinitions[].pseudoTerminal", "false"),
        new("containerDefinitions[].readonlyRootFilesystem", "false"),
        new("containerDefinitions[].restartPolicy.restartAttemptPeriod", "300"),
        new("containerDefinitions[].versionConsistency", "\"enabled\""),
        new("containerDefinitions[].volumesFrom[].readOnly", "false"),
        new("volumes[].configuredAtLaunch", "false"),
        new("volumes[].dockerVolumeConfiguration.autoprovision", "false"),
        new("volumes[].efsVolumeConfiguration.authorizationConfig.iam", "\"DISABLED\""),
        new("volumes[].efsVolumeConfiguration.rootDirectory", "\"/\""),
        new("volumes[].efsVolumeConfiguration.transitEncryption", "\"DISABLED\""),
    ];

    /// <summary>Takes the member out wherever it has the default value.</summary>
    public void RemoveFrom(JsonObject definition) => Remove(definition, Path.Split('.'));

    private void Remove(JsonObject parent, ReadOnlySpan<string> path)
    {
        if (path.Length == 1)
        {
            if (parent[path[0]] is { } value && TaskDefinitionText.Compact(value) == Json) parent.Remove(path[0]);
            return;
        }

        var isList = path[0].EndsWith("[]", StringComparison.Ordinal);
        var child = parent[isList ? path[0][..^2] : path[0]];
        foreach (var next in isList ? child.Objects() : child is JsonObject only ? [only] : [])
            Remove(next, path[1..]);
    }
}
