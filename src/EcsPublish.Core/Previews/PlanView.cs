using EcsPublish.Core.Messages;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Previews;

/// <summary>A plan as lines: a sign for each thing, its differences below it.</summary>
internal sealed class PlanView(IReporter reporter)
{
    /// <summary>Shows one thing.</summary>
    public void Show(PlanEntry entry)
    {
        var (sign, tone) = entry.Action switch
        {
            PlanAction.Create => ("+", Tone.Added),
            PlanAction.Change => ("~", Tone.Changed),
            PlanAction.Drift => ("!", Tone.Changed),
            PlanAction.Run => (">", Tone.Same),
            _ => ("=", Tone.Same),
        };
        reporter.Compare(tone, $"{sign} {entry.Text}");
        foreach (var difference in entry.Differences)
        {
            Show(difference);
        }
    }

    /// <summary>Sums it up.</summary>
    public void Conclude(PlanReport plan)
    {
        var (created, changed) = (Count(plan, PlanAction.Create), Count(plan, PlanAction.Change));
        reporter.Say(Importance.High, plan.HasChanges ? $"Plan: {created} to create, {changed} to change; nothing was done" : "Plan: no changes");
    }

    private void Show(Difference difference)
    {
        switch (difference)
        {
            case (_, null, { } added):
                reporter.Compare(Tone.Added, $"    + {difference.Path}: {added}");
                break;
            case (_, { } removed, null):
                reporter.Compare(Tone.Removed, $"    - {difference.Path}: {removed}");
                break;
            default:
                reporter.Compare(Tone.Changed, $"    ~ {difference}");
                break;
        }
    }

    private static int Count(PlanReport plan, PlanAction action) => plan.Entries.Count(entry => entry.Action == action);
}
