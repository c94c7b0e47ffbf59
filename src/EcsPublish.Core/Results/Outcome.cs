namespace EcsPublish.Core.Results;

/// <summary>How a publish ended. Only <see cref="Succeeded"/>, and what changes nothing by wish, is green.</summary>
internal enum Outcome
{
    /// <summary>All that was asked for is done.</summary>
    Succeeded,

    /// <summary>An error; its code says which.</summary>
    Failed,

    /// <summary>EcsTimeout was over.</summary>
    TimedOut,

    /// <summary>The deployment of a service failed, and the revision from before serves again.</summary>
    RolledBack,

    /// <summary>Somebody else's deployment took the place of ours.</summary>
    Superseded,

    /// <summary>The user or the build machine gave up.</summary>
    Cancelled,

    /// <summary>Everything was rendered and checked offline, and nothing done.</summary>
    DryRun,

    /// <summary>Everything was compared with what is in AWS, and nothing done.</summary>
    Planned,
}
