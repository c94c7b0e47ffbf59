namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>The answer of <c>GET /info</c>, as much of it as is used.</summary>
internal sealed record EngineFacts(int NCPU, string Architecture);
