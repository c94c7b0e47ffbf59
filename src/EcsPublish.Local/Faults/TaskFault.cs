using Amazon.ECS.Model;

namespace EcsPublish.Local.Faults;

/// <summary>One thing that goes wrong with tasks on purpose.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Family">To tasks of which family; null for any.</param>
/// <param name="Times">To how many tasks, from the next one on.</param>
internal sealed record TaskFault(TaskFaultKind Kind, string? Family = null, int Times = 1)
{
    /// <summary>To tasks of which service only; null for any task, of a service or not.</summary>
    public string? Service { get; init; }

    /// <summary>To tasks of which revision only; null for any.</summary>
    public int? Revision { get; init; }

    /// <summary>How long <see cref="TaskFaultKind.SlowPull"/> waits, and when <see cref="TaskFaultKind.Crash"/> and
    /// <see cref="TaskFaultKind.Unhealthy"/> come. For <see cref="TaskFaultKind.OutOfMemory"/>: when the kill comes;
    /// zero lets the process end by itself first.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The exit code of <see cref="TaskFaultKind.ExitCode"/> and <see cref="TaskFaultKind.Crash"/>.</summary>
    public int ExitCode { get; init; } = 1;

    /// <summary>Another reason than AWS's usual one; for <see cref="TaskFaultKind.NeverPlaced"/> for example
    /// <c>RESOURCE:MEMORY</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it may strike a task.</summary>
    /// <param name="definition">What the task is made of.</param>
    /// <param name="group"><c>service:name</c> for a task of a service.</param>
    public bool Concerns(TaskDefinition definition, string? group) =>
        (Family is null || Family == definition.Family)
        && (Revision is null || Revision == definition.Revision)
        && (Service is null || group == $"service:{Service}");
}
