namespace EcsPublish.Core.Services;

/// <summary>A task of a service that stopped though the service wanted it.</summary>
/// <param name="Arn">The task.</param>
/// <param name="Cause">Equal for tasks that stopped for the same cause, for example <c>web exited with code 3</c>.</param>
internal sealed record TaskFailure(string Arn, string Cause)
{
    // ECS's words: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html
    private const string Scaling = "Scaling activity initiated by";
    private const string HealthChecks = "health checks";

    private static readonly string[] NotOurFault = ["UserInitiated", "SpotInterruption", "TerminationNotice"];

    /// <summary>The deployment that started it.</summary>
    public string? DeploymentId { get; init; }

    public DateTime? CreatedAt { get; init; }

    /// <summary>When it began to end: its replacement is made right then, long before all of it is gone.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>The task, if it is a failure: not when ECS scaled it away, a person stopped it, or its machine was taken.</summary>
    public static TaskFailure? Of(EcsTask task)
    {
        var reason = task.StoppedReason ?? "";
        return reason.StartsWith(Scaling, StringComparison.Ordinal) || NotOurFault.Contains(task.StopCode?.Value)
            ? null
            : new TaskFailure(task.TaskArn, CauseOf(task, reason))
            {
                DeploymentId = task.StartedBy,
                CreatedAt = task.CreatedAt,
                EndedAt = task.ExecutionStoppedAt ?? task.StoppingAt ?? task.StoppedAt,
            };
    }

    private static string CauseOf(EcsTask task, string reason)
    {
        if (reason.Contains(HealthChecks, StringComparison.OrdinalIgnoreCase))
        {
            return "health checks failed";
        }

        return ErrorName(reason) ?? ExitOf(task) ?? ContainerErrorOf(task) ?? task.StopCode?.Value ?? "unknown cause";
    }

    // Of several containers the one that ended by itself: a sidecar that was stopped with the task got SIGTERM or SIGKILL.
    private static string? ExitOf(EcsTask task)
    {
        var ended = (task.Containers ?? []).Where(container => container.ExitCode is not null)
            .OrderBy(container => container.ExitCode is 137 or 143).FirstOrDefault();
        return ended is null ? null : $"{ended.Name} exited with code {ended.ExitCode}";
    }

    private static string? ContainerErrorOf(EcsTask task) =>
        (task.Containers ?? []).Select(container => ErrorName(container.Reason ?? "")).FirstOrDefault(name => name is not null);

    // "CannotPullContainerError: pull image manifest has been retried ..." begins with the error's name.
    private static string? ErrorName(string reason)
    {
        var end = reason.IndexOf(':', StringComparison.Ordinal);
        var name = end < 0 ? "" : reason[..end];
        return name.EndsWith("Error", StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal) ? name : null;
    }
}
