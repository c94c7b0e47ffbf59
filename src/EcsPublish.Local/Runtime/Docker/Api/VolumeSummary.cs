namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>A volume.</summary>
internal sealed record VolumeSummary(string Name);
