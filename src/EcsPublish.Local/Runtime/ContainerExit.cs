namespace EcsPublish.Local.Runtime;

/// <summary>How a container ended.</summary>
/// <param name="Code">The exit code as Docker reports it: 128 + signal when one ended it.</param>
/// <param name="Reason">What ECS says beside it; null when the code says all.</param>
internal sealed record ContainerExit(int Code, string? Reason = null);
