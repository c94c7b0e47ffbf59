namespace EcsPublish.Core.Settings;

/// <summary>All that one publish is told, parsed and checked once. Immutable; every later step reads it and none changes it.</summary>
internal sealed record PublishSettings
{
    /// <summary>The project that is published.</summary>
    public required ProjectSettings Project { get; init; }

    /// <summary>How far the publish goes.</summary>
    public required DeployKind Deploy { get; init; }

    /// <summary>Whether anything is changed at all.</summary>
    public PublishMode Mode { get; init; }

    /// <summary>EcsFailOnChanges: a plan that finds changes ends red, for scripts that go by exit codes.</summary>
    public bool FailOnChanges { get; init; }

    /// <summary>Which AWS.</summary>
    public required TargetSettings Target { get; init; }

    /// <summary>The image and where it goes.</summary>
    public required ImageSettings Image { get; init; }

    /// <summary>What is rendered into the task definition.</summary>
    public required TaskDefinitionSettings TaskDefinition { get; init; }

    /// <summary>How a one-off task is run.</summary>
    public required RunSettings Run { get; init; }

    /// <summary>The service that is created or updated.</summary>
    public required ServiceSettings Service { get; init; }

    /// <summary>What the targets that look at a deployment are told.</summary>
    public OperationSettings Operations { get; init; } = new();

    /// <summary>What cleanup keeps, and when it runs.</summary>
    public CleanupSettings Cleanup { get; init; } = new();

    /// <summary>EcsTag items, put on everything that is created, beside the ownership tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}

/// <summary>How far a publish goes (EcsDeploy).</summary>
internal enum DeployKind
{
    /// <summary>Push the image and register the definition.</summary>
    None,

    /// <summary>Run a one-off task.</summary>
    Task,

    /// <summary>Create or update a service.</summary>
    Service,
}

/// <summary>Whether a publish changes anything (EcsDryRun, EcsPlan).</summary>
internal enum PublishMode
{
    /// <summary>It does what the project says.</summary>
    Publish,

    /// <summary>Renders and checks what can be known without credentials and network.</summary>
    DryRun,

    /// <summary>Compares with what is in AWS, by reading alone.</summary>
    Plan,
}

/// <summary>The project that is published.</summary>
internal sealed record ProjectSettings
{
    /// <summary>The project's name: its file name without the extension.</summary>
    public required string Name { get; init; }

    /// <summary>Full path of the project file.</summary>
    public required string File { get; init; }

    /// <summary>Full path of the folder for rendered files and caches: <c>obj/Release/net10.0/ecs/</c>.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>Full path of result.json (EcsResultFile).</summary>
    public required string ResultFile { get; init; }

    /// <summary>Whether it is a web project, which listens on a port.</summary>
    public bool IsWeb { get; init; }
}

/// <summary>Which AWS: the real one by region, profile and endpoint, or the embedded local one.</summary>
internal sealed record TargetSettings
{
    /// <summary>EcsRegion; null means AWS's own chain.</summary>
    public string? Region { get; init; }

    /// <summary>EcsAccount, 12 digits: the account that a dry run renders for; null means a placeholder.</summary>
    public string? Account { get; init; }

    /// <summary>EcsProfile; null means AWS's own chain.</summary>
    public string? Profile { get; init; }

    /// <summary>EcsEndpointUrl, one endpoint for all services; null means AWS's own chain.</summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>The embedded local AWS, or null for the real one.</summary>
    public LocalSettings? Local { get; init; }
}

/// <summary>The embedded local AWS (EcsLocal=true).</summary>
/// <param name="Runtime">EcsLocalRuntime: <c>process</c> or <c>docker</c>.</param>
/// <param name="Port">EcsLocalPort; null keeps the port it had, at first 4570.</param>
/// <param name="Folder">EcsLocalFolder, full path; null means the user's data folder.</param>
/// <param name="Idle">EcsLocalIdle: how long it lives on with nothing to do.</param>
/// <param name="SecretsFile">EcsLocalSecretsFile, full path of a JSON object of secret name or ARN to value; null for none.</param>
internal sealed record LocalSettings(string Runtime, int? Port, string? Folder, TimeSpan Idle, string? SecretsFile)
{
    /// <summary>Whether a container engine runs the containers, so that their images need a real base.</summary>
    public bool UsesEngine => Runtime == "docker";
}

/// <summary>Where the image comes from (EcsImageSource).</summary>
internal enum ImageSource
{
    /// <summary>Built from the publish output by this product.</summary>
    Project,

    /// <summary>Built and pushed by the SDK's own target.</summary>
    Sdk,

    /// <summary>Built from a Dockerfile.</summary>
    Dockerfile,

    /// <summary>An image that exists already (EcsImage).</summary>
    Existing,
}

/// <summary>The image and where it goes.</summary>
internal sealed record ImageSettings
{
    /// <summary>EcsImageSource.</summary>
    public ImageSource Source { get; init; }

    /// <summary>ContainerRepository as the SDK normalises it: lower case, for example <c>team/hellotask</c>.</summary>
    public required string Repository { get; init; }

    /// <summary>ContainerRegistry, for example <c>localhost:5000</c>; null means the account's ECR.</summary>
    public string? Registry { get; init; }

    /// <summary>ContainerBaseImage; null when neither the project nor the SDK has chosen one yet.</summary>
    public string? BaseImage { get; init; }

    /// <summary>Extra tags from ContainerImageTag(s), beside the content tag.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>EcsImage, the reference of an existing image.</summary>
    public string? Existing { get; init; }

    /// <summary>EcsCreateRepository.</summary>
    public bool CreateRepository { get; init; } = true;

    /// <summary>EcsScanOnPush, for a repository that is created.</summary>
    public bool ScanOnPush { get; init; }

    /// <summary>EcsImmutableTags, for a repository that is created.</summary>
    public bool ImmutableTags { get; init; }

    /// <summary>How the image is built from a Dockerfile; null for another source.</summary>
    public DockerfileSettings? Dockerfile { get; init; }

    /// <summary>The platform that tasks run on, for example <c>linux-x64</c>.</summary>
    public required string RuntimeIdentifier { get; init; }

    /// <summary>The platforms of a list (ContainerRuntimeIdentifiers), <see cref="RuntimeIdentifier"/> first; empty when the project names one alone.</summary>
    public IReadOnlyList<string> RuntimeIdentifiers { get; init; } = [];

    /// <summary>The platforms for which the project has to be published one by one; none when its own publish is the image.</summary>
    public IReadOnlyList<string> PublishedOneByOne => Source == ImageSource.Project ? RuntimeIdentifiers : [];
}

/// <summary>How an image is built from a Dockerfile.</summary>
/// <param name="File">EcsDockerfile, or Visual Studio's DockerfilePath; full path.</param>
/// <param name="Context">DockerfileContext: the folder whose files the Dockerfile may copy; full path.</param>
/// <param name="Arguments">DockerfileBuildArguments: more words for the container engine, such as <c>--build-arg NAME=value</c>.</param>
internal sealed record DockerfileSettings(string File, string Context, IReadOnlyList<string> Arguments);

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
