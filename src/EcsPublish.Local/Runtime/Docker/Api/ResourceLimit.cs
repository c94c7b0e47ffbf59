namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>One of setrlimit(2).</summary>
internal sealed record ResourceLimit(string Name, long Soft, long Hard);
