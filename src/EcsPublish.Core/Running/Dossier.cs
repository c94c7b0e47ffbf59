using Amazon.ECS.Model;

namespace EcsPublish.Core.Running;

/// <summary>Everything that is known of a failure, by itself: one timeline of all that happened, and how each container ended.</summary>
/// <param name="Title">The error's sentence.</param>
/// <param name="Timeline">Sorted by time.</param>
/// <param name="Ends">The containers that ended, or never started, of tasks that failed.</param>
internal sealed record Dossier(string Title, IReadOnlyList<Moment> Timeline, IReadOnlyList<ContainerEnd> Ends)
{
    /// <summary>Puts together what is known.</summary>
    /// <param name="tasks">The tasks that failed, with their last lines.</param>
    /// <param name="more">What happened besides: events of the service, states of the deployment.</param>
    public static Dossier Of(string title, IReadOnlyList<TaskReport> tasks, IEnumerable<Moment> more) => new(
        title,
        [.. tasks.SelectMany(TaskMoments.Of).Concat(more).OrderBy(moment => moment.At ?? DateTime.MaxValue)],
        [.. tasks.SelectMany(task => (task.Task.Containers ?? []).Select(container => ContainerEnd.Of(task, container)))]);
}

/// <summary>How a container of a failed task ended.</summary>
internal sealed record ContainerEnd(string Task, string Container, int? ExitCode, string? Reason, string? Hint, IReadOnlyList<string> LastLines)
{
    public static ContainerEnd Of(TaskReport task, Container container) => new(
        TaskId.Short(task.Task.TaskArn),
        container.Name,
        container.ExitCode,
        container.Reason ?? (container.ExitCode is null ? task.Task.StoppedReason : null),
        Running.Hint.For(task, container),
        task.TailOf(container.Name));
}
