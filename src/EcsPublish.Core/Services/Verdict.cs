namespace EcsPublish.Core.Services;

/// <summary>What is known of our deployment after a look at the service.</summary>
internal enum VerdictKind
{
    /// <summary>It may still go either way.</summary>
    Waiting,

    /// <summary>ECS says that our deployment is complete. The only green one.</summary>
    Succeeded,

    /// <summary>It cannot succeed any more, but ECS has not given it up.</summary>
    Doomed,

    /// <summary>ECS takes it back, which is not complete yet.</summary>
    RollingBack,

    /// <summary>It failed, and another revision serves again.</summary>
    RolledBack,

    /// <summary>It failed, and so did the way back.</summary>
    RollbackFailed,

    /// <summary>ECS gave it up and leaves things as they are.</summary>
    Failed,

    /// <summary>Somebody stopped it where it was.</summary>
    Stopped,

    /// <summary>Somebody else's deployment took its place.</summary>
    Superseded,

    /// <summary>ECS knows neither it nor what became of it.</summary>
    Lost,
}

/// <summary>A verdict with its reason.</summary>
/// <param name="Why">As part of a sentence; ECS's own words where there are some.</param>
/// <param name="Revision">ARN of the revision that the service is on by now, when it is not ours.</param>
internal sealed record Verdict(VerdictKind Kind, string Why = "", string? Revision = null)
{
    public static readonly Verdict Waiting = new(VerdictKind.Waiting);

    /// <summary>Nothing that happens afterwards changes it.</summary>
    public bool IsFinal => Kind is not (VerdictKind.Waiting or VerdictKind.Doomed or VerdictKind.RollingBack);
}
