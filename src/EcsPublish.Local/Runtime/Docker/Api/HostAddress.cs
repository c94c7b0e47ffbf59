namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>A port of the host. Without a number the engine finds a free one.</summary>
internal sealed record HostAddress(string HostIp, string HostPort = "");
