namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>An object without members: the value of a JSON set.</summary>
internal sealed record Nothing;
