namespace EcsPublish.Images;

/// <summary>
/// What the image shall be: the publish output and the container settings that the .NET SDK computed
/// (<c>ComputeContainerConfig</c>), before a base image has its say.
/// </summary>
public sealed record ImageDescription
{
    /// <summary>Full path of the publish output. Every file below it goes into the image.</summary>
    public required string PublishFolder { get; init; }

    /// <summary>
    /// Files that come from packages, relative to <see cref="PublishFolder"/> with <c>/</c>, and the id of each one's package; all others are
    /// the application's own. Names of files that are not there are ignored.
    /// </summary>
    public required IReadOnlyDictionary<string, string> PackageFiles { get; init; }

    /// <summary>The platform that the published files are for.</summary>
    public required Platform Platform { get; init; }

    /// <summary>Where the files lie in the image and the command starts: an absolute Linux path.</summary>
    public string WorkingDirectory { get; init; } = "/app/";

    /// <summary>The program that starts the application; empty in most projects.</summary>
    public IReadOnlyList<string> Entrypoint { get; init; } = [];

    /// <summary>Arguments that always follow <see cref="Entrypoint"/>.</summary>
    public IReadOnlyList<string> EntrypointArgs { get; init; } = [];

    /// <summary>How the application itself starts: <c>dotnet /app/app.dll</c>.</summary>
    public IReadOnlyList<string> AppCommand { get; init; } = [];

    /// <summary>Arguments that always follow <see cref="AppCommand"/>.</summary>
    public IReadOnlyList<string> AppCommandArgs { get; init; } = [];

    /// <summary>Where <see cref="AppCommand"/> goes: <c>Entrypoint</c>, <c>DefaultArgs</c> or <c>None</c>; null: the SDK's rule.</summary>
    public string? AppCommandInstruction { get; init; }

    /// <summary>Arguments that a run may replace.</summary>
    public IReadOnlyList<string> DefaultArgs { get; init; } = [];

    /// <summary>Environment variables, laid over those of the base.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Labels, laid over those of the base.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Whether to add the label <c>org.opencontainers.image.base.digest</c>, as the SDK does unless
    /// <c>ContainerGenerateLabelsImageBaseDigest</c> is false.
    /// </summary>
    public bool LabelBaseDigest { get; init; } = true;

    /// <summary>Ports to announce besides those of the base and of ASP.NET Core's variables.</summary>
    public IReadOnlyList<ExposedPort> Ports { get; init; } = [];

    /// <summary>User name or number, or <c>user:group</c>; null leaves it to the base. A number also owns the files.</summary>
    public string? User { get; init; }

    /// <summary>The family of media types; null follows the base.</summary>
    public ImageFormat? Format { get; init; }

    /// <summary>The application's native program, relative to <see cref="PublishFolder"/>: executable wherever it was built.</summary>
    public string? AppHostFile { get; init; }
}
