namespace EcsPublish.Core.Settings;

/// <summary>How a one-off task is run.</summary>
internal sealed record RunSettings
{
    /// <summary>EcsCluster; null means <c>default</c>, created when missing.</summary>
    public string? Cluster { get; init; }

    /// <summary>EcsCreateCluster: a named cluster is created when missing.</summary>
    public bool CreateCluster { get; init; }

    /// <summary>EcsRunCommand: overrides the command for this run; null leaves the definition's.</summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>EcsRunEnvironment: overrides for this run.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>EcsSubnets; none means the default VPC's.</summary>
    public IReadOnlyList<string> Subnets { get; init; } = [];

    /// <summary>EcsSecurityGroups; none means the VPC's default group.</summary>
    public IReadOnlyList<string> SecurityGroups { get; init; } = [];

    /// <summary>EcsAssignPublicIp: true, false, or null for auto.</summary>
    public bool? AssignPublicIp { get; init; }

    /// <summary>EcsCheckNetwork: the routes of the subnets are looked at, and decide on a public address.</summary>
    public bool CheckNetwork { get; init; } = true;

    /// <summary>EcsPlatformVersion, for example <c>1.4.0</c> or <c>LATEST</c>; null leaves it to ECS.</summary>
    public string? PlatformVersion { get; init; }

    /// <summary>EcsTaskCount, 1 to 10.</summary>
    public int TaskCount { get; init; } = 1;

    /// <summary>EcsStartedBy; null means a name of our own, by which an orphan is found again.</summary>
    public string? StartedBy { get; init; }

    /// <summary>EcsGroup; null leaves it to ECS (<c>family:&lt;family&gt;</c>).</summary>
    public string? Group { get; init; }

    /// <summary>EcsEnableExecuteCommand.</summary>
    public bool EnableExecuteCommand { get; init; }

    /// <summary>EcsPropagateTags: tags of the definition go to the task.</summary>
    public bool PropagateTags { get; init; } = true;

    /// <summary>EcsWait: wait for the end and take the exit code.</summary>
    public bool Wait { get; init; } = true;

    /// <summary>EcsTimeout: how long a wait may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>EcsFollowLogs: stream the containers' lines.</summary>
    public bool FollowLogs { get; init; } = true;

    /// <summary>EcsKeepOnCancel: leave the task running when the build is cancelled or dies.</summary>
    public bool KeepOnCancel { get; init; }

    /// <summary>EcsCapacityProvider items, instead of a launch type.</summary>
    public IReadOnlyList<CapacityProviderSetting> CapacityProviders { get; init; } = [];
}

/// <summary>One EcsCapacityProvider item: <c>&lt;EcsCapacityProvider Include="FARGATE_SPOT" Weight="1" Base="0" /&gt;</c>.</summary>
internal sealed record CapacityProviderSetting(string Name, int? Weight, int? Base);
