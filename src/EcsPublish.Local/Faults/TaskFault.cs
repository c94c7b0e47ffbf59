namespace EcsPublish.Local.Faults;

/// <summary>One thing that goes wrong with tasks on purpose.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Family">To tasks of which family; null for any.</param>
/// <param name="Times">To how many tasks, from the next one on.</param>
internal sealed record TaskFault(TaskFaultKind Kind, string? Family = null, int Times = 1)
{
    /// <summary>How long <see cref="TaskFaultKind.SlowPull"/> waits. For <see cref="TaskFaultKind.OutOfMemory"/>: when the kill comes;
    /// zero lets the process end by itself first.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The exit code of <see cref="TaskFaultKind.ExitCode"/>.</summary>
    public int ExitCode { get; init; } = 1;

    /// <summary>Another reason than AWS's usual one; for <see cref="TaskFaultKind.NeverPlaced"/> for example
    /// <c>RESOURCE:MEMORY</c>.</summary>
    public string? Reason { get; init; }
}
