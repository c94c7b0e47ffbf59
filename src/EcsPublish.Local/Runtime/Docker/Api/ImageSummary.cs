namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>An image of the engine.</summary>
internal sealed record ImageSummary(IReadOnlyList<string>? RepoTags);
