namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>How a container is.</summary>
internal sealed record ContainerState(int ExitCode, bool OOMKilled);
