namespace EcsPublish.Core.Running;

/// <summary>How one task ended: what ECS says of it, and the last lines of its containers.</summary>
/// <param name="Task">The last answer of DescribeTasks; of a lost task the last one that there was.</param>
/// <param name="Tails">Last lines by container name.</param>
/// <param name="Lost">ECS no longer knows the task, though it had not stopped.</param>
internal sealed record TaskReport(EcsTask Task, IReadOnlyDictionary<string, LogTail> Tails, bool Lost = false)
{
    /// <summary>The last lines of one container; none when it printed none, or its lines go elsewhere.</summary>
    public IReadOnlyList<string> TailOf(string container) => Tails.TryGetValue(container, out var tail) ? tail.Lines : [];
}
