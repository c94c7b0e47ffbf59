namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>The answer of <c>POST /containers/{id}/wait</c>.</summary>
internal sealed record ContainerEnd(int StatusCode);
