
namespace EcsPublish.Core.Cleanup;

/// <summary>
/// EcsCleanupScope=All: everything that publishes of this project made. First what runs is stopped, and waited for; then everything goes that nothing
/// uses any more. Definitions are deregistered first, so that nothing starts, and deleted after what they name, so that a cleanup that was
/// killed still finds by them what there is.
/// </summary>
internal sealed class AllCleanup(CleanupContext context)
{
    private readonly UsageSearch _usage = new(context);

    /// <summary>Says what would be removed, a line each, and changes nothing.</summary>
    /// <returns>How many things that are.</returns>
    public async Task<int> ShowAsync(CancellationToken cancellation)
    {
        var running = await new RunningSearch(context).FindAsync(cancellation);
        var uses = (await _usage.FindAsync(cancellation)).Where(use => !running.Arns.Contains(use.Arn));
        var plan = await new RemovalPlan(context).MakeAsync([.. uses], cancellation);
        var things = plan.Prepend(running.Removal).SelectMany(removal => removal.Things).ToList();
        things.ForEach(thing => context.Scope.Say($"Would remove {thing.What}: {thing.Arn}"));
        Tell(things.Count == 0);
        return things.Count;
    }

    /// <summary>Removes everything.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var running = await new RunningSearch(context).FindAsync(cancellation);
        await running.Removal.RunAsync(cancellation);
        foreach (var removal in await new RemovalPlan(context).MakeAsync(await _usage.FindAsync(cancellation), cancellation))
        {
            await removal.RunAsync(cancellation);
        }

        Tell(context.Ledger is { RemovedCount: 0, Failures: [] });
    }

    private void Tell(bool nothing)
    {
        var (project, kept) = (context.Settings.Project.Name, context.Ledger.KeptLines);
        if (nothing)
        {
            context.Scope.Say($"Nothing of {project} is left to remove in {context.Place}");
        }

        foreach (var line in kept)
        {
            context.Scope.Say($"Kept {line}");
        }
    }
}
