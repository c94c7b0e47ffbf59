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
