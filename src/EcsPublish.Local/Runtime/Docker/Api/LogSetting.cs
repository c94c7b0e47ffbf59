namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>Where the engine itself keeps a container's output.</summary>
internal sealed record LogSetting(string Type);
