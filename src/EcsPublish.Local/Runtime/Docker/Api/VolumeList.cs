namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>The answer of <c>GET /volumes</c>.</summary>
internal sealed record VolumeList(IReadOnlyList<VolumeSummary>? Volumes);
