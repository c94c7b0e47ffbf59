namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>The answer of <c>GET /containers/{id}/json</c>, as much of it as is used.</summary>
internal sealed record ContainerDetails(ContainerState State, NetworkSettings? NetworkSettings);
