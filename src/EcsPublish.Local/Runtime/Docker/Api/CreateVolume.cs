namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>The body of <c>POST /volumes/create</c>.</summary>
internal sealed record CreateVolume(string Name, IReadOnlyDictionary<string, string> Labels);
