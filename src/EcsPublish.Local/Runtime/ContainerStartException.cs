namespace EcsPublish.Local.Runtime;

/// <summary>A container could not be started. The message is the container's <c>reason</c>, error name first.</summary>
internal sealed class ContainerStartException(string reason, Exception? inner = null) : Exception(reason, inner);
