namespace EcsPublish.Core.Settings;

/// <summary>What EcsCleanup removes (EcsCleanupScope).</summary>
internal enum CleanupScope
{
    /// <summary>Revisions and images beyond those that are kept or used.</summary>
    Old,

    /// <summary>Everything that was made for the project.</summary>
    All,
}

/// <summary>What cleanup keeps, and when it runs.</summary>
internal sealed record CleanupSettings
{
    /// <summary>EcsCleanupScope.</summary>
    public CleanupScope Scope { get; init; } = CleanupScope.Old;

    /// <summary>EcsKeepRevisions: so many of the newest revisions stay.</summary>
    public int KeepRevisions { get; init; } = 10;

    /// <summary>EcsKeepImages: so many of the newest images stay.</summary>
    public int KeepImages { get; init; } = 10;

    /// <summary>EcsCleanupConfirm: everything may go.</summary>
    public bool Confirm { get; init; }

    /// <summary>EcsCleanupAfterPublish: old revisions and images go when a publish has succeeded.</summary>
    public bool AfterPublish { get; init; }

    /// <summary>EcsCleanupAfterRun: everything that was made goes when the one-off task has ended.</summary>
    public bool AfterRun { get; init; }
}
