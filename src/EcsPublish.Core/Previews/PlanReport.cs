using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Previews;

/// <summary>What a publish would do with one thing.</summary>
internal enum PlanAction
{
    /// <summary>It is there, and stays.</summary>
    Keep,

    /// <summary>It is missing, and is made.</summary>
    Create,

    /// <summary>It is there, and becomes another.</summary>
    Change,

    /// <summary>It runs, with every publish.</summary>
    Run,

    /// <summary>Somebody else changed it.</summary>
    Drift,
}

/// <summary>One thing of a plan.</summary>
/// <param name="Text">What it is, for people.</param>
/// <param name="Differences">What changes of it; often nothing.</param>
internal sealed record PlanEntry(PlanAction Action, string Text, IReadOnlyList<Difference> Differences)
{
    public PlanEntry(PlanAction action, string text)
        : this(action, text, [])
    {
    }
}

/// <summary>All that a publish would do, in its order.</summary>
internal sealed record PlanReport(IReadOnlyList<PlanEntry> Entries)
{
    /// <summary>Whether anything would be created or changed. That a task runs is no change: it does so with every publish.</summary>
    public bool HasChanges => Entries.Any(entry => entry.Action is PlanAction.Create or PlanAction.Change);
}
