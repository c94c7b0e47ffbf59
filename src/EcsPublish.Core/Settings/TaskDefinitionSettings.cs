namespace EcsPublish.Core.Settings;

/// <summary>What is rendered into the task definition. Null means unset: the task definition file's value, or ECS's default, stays.</summary>
internal sealed record TaskDefinitionSettings
{
    /// <summary>EcsFamily, 1 to 255 letters, digits, <c>-</c> and <c>_</c>.</summary>
    public required string Family { get; init; }

    /// <summary>Whether <see cref="Family"/> is the default made from the repository, which a task definition file's own family beats.</summary>
    public bool FamilyIsDefault { get; init; }

    /// <summary>EcsTaskDefinitionFile, full path; properties are laid over it.</summary>
    public string? File { get; init; }

    /// <summary>EcsLaunchType: <c>FARGATE</c>, <c>EC2</c> or <c>EXTERNAL</c>.</summary>
    public string? LaunchType { get; init; }

    /// <summary>EcsCpu in CPU units (1024 = 1 vCPU).</summary>
    public int? Cpu { get; init; }

    /// <summary>EcsMemory in MiB.</summary>
    public int? Memory { get; init; }

    /// <summary>EcsNetworkMode: <c>awsvpc</c>, <c>bridge</c>, <c>host</c> or <c>none</c>.</summary>
    public string? NetworkMode { get; init; }

    /// <summary>EcsEphemeralStorage in GiB, 21 to 200.</summary>
    public int? EphemeralStorage { get; init; }

    /// <summary>EcsPidMode: <c>task</c> or <c>host</c>.</summary>
    public string? PidMode { get; init; }

    /// <summary>EcsEnableFaultInjection.</summary>
    public bool? EnableFaultInjection { get; init; }

    /// <summary>EcsExecutionRole: a role's name or ARN.</summary>
    public string? ExecutionRole { get; init; }

    /// <summary>EcsCreateExecutionRole.</summary>
    public bool CreateExecutionRole { get; init; } = true;

    /// <summary>EcsTaskRole: a role's name or ARN; null for none.</summary>
    public string? TaskRole { get; init; }

    /// <summary>EcsTaskRolePolicy items: what the task role allows.</summary>
    public IReadOnlyList<TaskRolePolicySetting> TaskRolePolicies { get; init; } = [];

    /// <summary>The project's own container.</summary>
    public required ContainerSettings Container { get; init; }

    /// <summary>EcsContainer items: sidecars.</summary>
    public IReadOnlyList<ContainerSettings> Sidecars { get; init; } = [];

    /// <summary>EcsVolume items.</summary>
    public IReadOnlyList<VolumeSetting> Volumes { get; init; } = [];
}

/// <summary>One container of the task: the project's own, or a sidecar.</summary>
internal sealed record ContainerSettings
{
    /// <summary>EcsContainerName or the EcsContainer item's name.</summary>
    public required string Name { get; init; }

    /// <summary>A sidecar's image; null for the project's own container, whose image is the one that is pushed.</summary>
    public string? Image { get; init; }

    /// <summary>Whether the task stops when it exits; null renders nothing (ECS: true).</summary>
    public bool? Essential { get; init; }

    /// <summary>EcsContainerCpu in CPU units.</summary>
    public int? Cpu { get; init; }

    /// <summary>EcsContainerMemory in MiB, the hard limit.</summary>
    public int? Memory { get; init; }

    /// <summary>EcsContainerMemoryReservation in MiB, the soft limit.</summary>
    public int? MemoryReservation { get; init; }

    /// <summary>EcsEntryPoint.</summary>
    public IReadOnlyList<string>? EntryPoint { get; init; }

    /// <summary>EcsCommand.</summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>EcsWorkingDirectory.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>EcsUser.</summary>
    public string? User { get; init; }

    /// <summary>EcsReadonlyRootFilesystem.</summary>
    public bool? ReadonlyRootFilesystem { get; init; }

    /// <summary>EcsInit: run an init process as PID 1.</summary>
    public bool? Init { get; init; }

    /// <summary>EcsStopTimeout in seconds.</summary>
    public int? StopTimeout { get; init; }

    /// <summary>EcsStartTimeout in seconds.</summary>
    public int? StartTimeout { get; init; }

    /// <summary>EcsHealthCheck*; null for none.</summary>
    public HealthCheckSetting? HealthCheck { get; init; }

    /// <summary>EcsEnvironment items, in order of appearance.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Environment { get; init; } = [];

    /// <summary>EcsEnvironmentFile items: S3 object ARNs.</summary>
    public IReadOnlyList<string> EnvironmentFiles { get; init; } = [];

    /// <summary>EcsSecret items: name of the variable, and where its value is.</summary>
    public IReadOnlyList<SecretSetting> Secrets { get; init; } = [];

    /// <summary>EcsPort items.</summary>
    public IReadOnlyList<PortSetting> Ports { get; init; } = [];

    /// <summary>EcsUlimit items.</summary>
    public IReadOnlyList<UlimitSetting> Ulimits { get; init; } = [];

    /// <summary>EcsMountPoint items.</summary>
    public IReadOnlyList<MountPointSetting> MountPoints { get; init; } = [];

    /// <summary>EcsDependsOn items.</summary>
    public IReadOnlyList<DependencySetting> DependsOn { get; init; } = [];

    /// <summary>EcsDockerLabel items.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> DockerLabels { get; init; } = [];

    /// <summary>Where its output goes; null renders nothing.</summary>
    public LogSettings? Log { get; init; }

    /// <summary>FireLens router type (<c>fluentbit</c> or <c>fluentd</c>) when this container is one.</summary>
    public string? FirelensType { get; init; }
}

/// <summary>EcsLog*: where a container's output goes.</summary>
/// <param name="Driver">EcsLogDriver, <c>awslogs</c> unless told otherwise.</param>
/// <param name="Group">EcsLogGroup, with awslogs.</param>
/// <param name="Region">EcsLogRegion; null means the region that is published to.</param>
/// <param name="StreamPrefix">EcsLogStreamPrefix, with awslogs.</param>
/// <param name="RetentionDays">EcsLogRetentionDays, for a group that is created; null means never expire.</param>
/// <param name="Options">EcsLogOption items and EcsLogMode, as the driver's own options.</param>
internal sealed record LogSettings(
    string Driver, string? Group, string? Region, string? StreamPrefix, int? RetentionDays, IReadOnlyList<KeyValuePair<string, string>> Options);

/// <summary>A container health check; times in seconds.</summary>
internal sealed record HealthCheckSetting(IReadOnlyList<string> Command, int? Interval, int? Timeout, int? Retries, int? StartPeriod);

/// <summary>Where a secret's value is.</summary>
internal enum SecretKind
{
    /// <summary>A full ARN, taken as it is.</summary>
    Arn,

    /// <summary><c>ssm:/path</c>: a Systems Manager parameter.</summary>
    Parameter,

    /// <summary>A Secrets Manager name, to be resolved to its ARN.</summary>
    SecretName,
}

/// <summary>One secret.</summary>
/// <param name="Name">The environment variable.</param>
/// <param name="Kind">What <paramref name="Value"/> is.</param>
/// <param name="Value">The ARN, the parameter's name, or the secret's name (with an optional <c>:json-key:version-stage:version-id</c>).</param>
internal sealed record SecretSetting(string Name, SecretKind Kind, string Value);

/// <summary>One policy of the task role: a managed one by its ARN, or the document in a file.</summary>
/// <param name="Include">The item's identity: the ARN, or the path as the project writes it.</param>
/// <param name="FileName">The file's name, by which the inline policy is called; null for a managed policy.</param>
/// <param name="Document">What the file holds, on one line and without comments; null for a managed policy.</param>
internal sealed record TaskRolePolicySetting(string Include, string? FileName = null, string? Document = null);

/// <summary>One port mapping.</summary>
internal sealed record PortSetting(int ContainerPort, int? HostPort, string? Protocol, string? Name, string? AppProtocol);

/// <summary>One ulimit.</summary>
internal sealed record UlimitSetting(string Name, int Soft, int Hard);

/// <summary>One mount point of a container.</summary>
internal sealed record MountPointSetting(string Volume, string ContainerPath, bool? ReadOnly);

/// <summary>One dependency: this container starts when that one has reached the condition.</summary>
internal sealed record DependencySetting(string Container, string Condition);

/// <summary>One volume of the task: a bind mount (HostPath or nothing), EFS, or a Docker volume.</summary>
internal sealed record VolumeSetting
{
    /// <summary>The volume's name.</summary>
    public required string Name { get; init; }

    /// <summary>Path on the container instance, for a bind mount on EC2.</summary>
    public string? HostPath { get; init; }

    /// <summary>EFS file system id, for example <c>fs-0123456789abcdef0</c>.</summary>
    public string? FileSystemId { get; init; }

    /// <summary>Directory within the file system.</summary>
    public string? RootDirectory { get; init; }

    /// <summary>EFS access point id.</summary>
    public string? AccessPointId { get; init; }

    /// <summary>Whether EFS traffic is encrypted.</summary>
    public bool? TransitEncryption { get; init; }

    /// <summary>Whether EFS checks the task role.</summary>
    public bool? Iam { get; init; }
}
