namespace EcsPublish.Core.Settings.Names;

/// <summary>
/// Every property and item of the package, by its own spelling. Also those that only later versions act on: a documented name must not be
/// called a misspelling.
/// </summary>
internal static class KnownNames
{
    /// <summary>What any container has: metadata of EcsContainer, and properties (by another prefix) of the project's own.</summary>
    private static readonly string[] OfContainer =
    [
        "Cpu", "Memory", "MemoryReservation", "Essential", "Command", "EntryPoint", "WorkingDirectory", "User", "ReadonlyRootFilesystem",
        "Init", "StopTimeout", "StartTimeout", "HealthCheckCommand", "HealthCheckInterval", "HealthCheckTimeout", "HealthCheckRetries",
        "HealthCheckStartPeriod", "LogDriver", "LogGroup", "LogRegion", "LogStreamPrefix", "LogMode",
    ];

    /// <summary>The switch that turns a publish into a publish to ECS.</summary>
    public const string Switch = "PublishToEcs";

    /// <summary>All properties.</summary>
    public static IReadOnlyList<string> Properties { get; } =
    [
        Switch, "EcsDeploy", "EcsDryRun", "EcsPlan", "EcsFailOnChanges", "EcsLiveOutput", "EcsResultFile", "EcsAccount", "EcsRegion", "EcsProfile",
        "EcsEndpointUrl", "EcsLocal", "EcsLocalRuntime", "EcsLocalPort", "EcsLocalFolder", "EcsLocalIdle", "EcsLocalSecretsFile",

        "EcsImageSource", "EcsImage", "EcsDockerfile", "EcsCreateRepository", "EcsScanOnPush", "EcsImmutableTags", "EcsKeepImages",

        "EcsFamily", "EcsTaskDefinitionFile", "EcsLaunchType", "EcsCpu", "EcsMemory", "EcsNetworkMode", "EcsEphemeralStorage", "EcsPidMode",
        "EcsEnableFaultInjection", "EcsExecutionRole", "EcsCreateExecutionRole", "EcsTaskRole",
        "EcsContainerName", "EcsContainerCpu", "EcsContainerMemory", "EcsContainerMemoryReservation", "EcsContainerEssential",
        "EcsCommand", "EcsEntryPoint", "EcsWorkingDirectory", "EcsUser", "EcsReadonlyRootFilesystem", "EcsInit", "EcsStopTimeout",
        "EcsStartTimeout",
        "EcsHealthCheckCommand", "EcsHealthCheckInterval", "EcsHealthCheckTimeout", "EcsHealthCheckRetries", "EcsHealthCheckStartPeriod",
        "EcsLogDriver", "EcsLogGroup", "EcsLogRegion", "EcsLogStreamPrefix", "EcsLogRetentionDays", "EcsLogMode",

        "EcsCluster", "EcsCreateCluster", "EcsRunCommand", "EcsSubnets", "EcsSecurityGroups", "EcsAssignPublicIp", "EcsCheckNetwork", "EcsPlatformVersion",
        "EcsTaskCount", "EcsStartedBy", "EcsGroup", "EcsEnableExecuteCommand", "EcsPropagateTags", "EcsWait", "EcsTimeout", "EcsFollowLogs",
        "EcsKeepOnCancel",

        "EcsService", "EcsCreateService", "EcsDesiredCount", "EcsMinimumHealthyPercent", "EcsMaximumPercent", "EcsCircuitBreaker",
        "EcsCircuitBreakerThreshold", "EcsCircuitBreakerThresholdType", "EcsCircuitBreakerResetOnHealthyTask", "EcsRollbackOnFailure", "EcsTargetGroup", "EcsTargetPort",
        "EcsHealthCheckGracePeriod", "EcsForceNewDeployment", "EcsReleaseCommand",

        "EcsFollow", "EcsSince", "EcsLogFilter", "EcsKeepRevisions", "EcsCleanupScope", "EcsCleanupConfirm", "EcsCleanupAfterPublish",
        "EcsCleanupAfterRun",

        "EcsImageReference", "EcsTaskDefinitionArn", "EcsTaskArn", "EcsTaskArns", "EcsServiceArn", "EcsExitCode", "EcsLogStream",
        "EcsConsoleUrl", "EcsUrl", "EcsPlanHasChanges",
    ];

    /// <summary>All items, with the metadata of each; null where it is not checked.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>?> Items { get; } =
        new Dictionary<string, IReadOnlyList<string>?>(StringComparer.OrdinalIgnoreCase)
        {
            ["EcsEnvironment"] = ["Value", "Container"],
            ["EcsEnvironmentFile"] = ["Container"],
            ["EcsSecret"] = ["ValueFrom", "Container"],
            ["EcsPort"] = ["HostPort", "Protocol", "Name", "AppProtocol", "Container"],
            ["EcsUlimit"] = ["Soft", "Hard", "Container"],
            ["EcsVolume"] = ["HostPath", "FileSystemId", "RootDirectory", "AccessPointId", "TransitEncryption", "Iam"],
            ["EcsMountPoint"] = ["ContainerPath", "ReadOnly", "Container"],
            ["EcsContainer"] = [.. OfContainer, "Image", "DependsOn", "Port", "Environment", "FirelensType"],
            ["EcsDependsOn"] = ["Condition", "Container"],
            ["EcsDockerLabel"] = ["Value", "Container"],
            ["EcsLogOption"] = ["Value", "Container"],
            ["EcsTag"] = ["Value"],
            ["EcsRunEnvironment"] = ["Value"],
            ["EcsCapacityProvider"] = ["Weight", "Base"],
            ["EcsTaskRolePolicy"] = [],
            ["EcsResult"] = null,
        };

    /// <summary>The items that belong to one container, which their Container metadata may name.</summary>
    public static IReadOnlyList<string> ItemsOfContainers { get; } =
        [.. Items.Where(item => item.Value?.Contains("Container") == true).Select(item => item.Key)];
}
