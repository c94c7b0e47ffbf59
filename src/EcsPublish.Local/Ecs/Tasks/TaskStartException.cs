namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>A task cannot be started. The message is its <c>stoppedReason</c>, error name first.</summary>
internal sealed class TaskStartException(string reason, Exception? inner = null) : Exception(reason, inner);
