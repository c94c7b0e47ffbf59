namespace EcsPublish.Core.Running;

/// <summary>What the watcher keeps of one task.</summary>
internal sealed class WatchedTask
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WatchedTask(EcsTask task, RunPlan plan)
    {
        Latest = task;
        Tails = plan.Containers.ToDictionary(container => container.Name, _ => new LogTail());
    }

    public string Arn => Latest.TaskArn;

    /// <summary>The newest answer of ECS.</summary>
    public EcsTask Latest { get; set; }

    /// <summary>When ECS first said that it does not know the task; null while it does.</summary>
    public long? MissingSince { get; set; }

    /// <summary>The line that says how it stopped, told when its log is at its end.</summary>
    public string? LastWord { get; set; }

    /// <summary>Missing for too long.</summary>
    public bool Lost { get; set; }

    /// <summary>Completes when the task has stopped or is lost.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Last lines by container.</summary>
    public IReadOnlyDictionary<string, LogTail> Tails { get; }

    /// <summary>Whether a container has run, as far as ECS says.</summary>
    public bool HasStarted(string container) =>
        Latest.StartedAt is not null || Latest.Containers?.Find(known => known.Name == container) is { ExitCode: not null };

    public TaskReport Report => new(Latest, Tails, Lost);

    public void End() => _ended.TrySetResult();
}
