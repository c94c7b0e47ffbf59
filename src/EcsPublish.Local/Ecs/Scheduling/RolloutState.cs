namespace EcsPublish.Local.Ecs.Scheduling;

/// <summary>Where a rolling deployment stands.</summary>
internal sealed record RolloutState
{
    /// <summary>How many tasks the service shall have.</summary>
    public required int Desired { get; init; }

    public required int MinimumHealthyPercent { get; init; }

    public required int MaximumPercent { get; init; }

    /// <summary>Tasks of the wanted deployment.</summary>
    public required TaskCounts Wanted { get; init; }

    /// <summary>Tasks of all earlier ones.</summary>
    public required TaskCounts Old { get; init; }

    /// <summary>How many tasks the earlier ones should still have.</summary>
    public int OldDesired { get; init; }

    /// <summary>Whether the wanted deployment has failed and stays as it is.</summary>
    public bool IsStalled { get; init; }
}
