namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>The body of <c>POST /containers/create</c>, as much of it as a task definition can ask for.</summary>
internal sealed record CreateContainer
{
    public required string Image { get; init; }

    public IReadOnlyList<string>? Entrypoint { get; init; }

    public IReadOnlyList<string>? Cmd { get; init; }

    /// <summary><c>NAME=value</c> each; a bare <c>NAME</c> takes the image's variable away.</summary>
    public IReadOnlyList<string>? Env { get; init; }

    public string? WorkingDir { get; init; }

    public string? User { get; init; }

    public string? Hostname { get; init; }

    public bool? Tty { get; init; }

    public bool? OpenStdin { get; init; }

    public HealthCommand? Healthcheck { get; init; }

    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    /// <summary>The ports to publish: <c>8080/tcp</c>.</summary>
    public IReadOnlyDictionary<string, Nothing>? ExposedPorts { get; init; }

    public required HostConfig HostConfig { get; init; }
}
