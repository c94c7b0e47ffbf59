namespace EcsPublish.Local.Runtime;

/// <summary>A container's port and the loopback port of this machine that stands for it.</summary>
internal sealed record PortBinding(int ContainerPort, int HostPort, string Protocol);
