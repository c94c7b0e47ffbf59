namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>What was made, or is there.</summary>
internal sealed record Created(string Id);
