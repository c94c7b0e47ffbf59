namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>How a container is reached.</summary>
internal sealed record NetworkSettings(IReadOnlyDictionary<string, IReadOnlyList<HostAddress>?>? Ports);
