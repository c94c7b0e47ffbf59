using EcsPublish.Core.Operations;

namespace EcsPublish.Core.Cleanup;

/// <summary>The steps of removing everything that is not in use, in their order.</summary>
internal sealed class RemovalPlan(CleanupContext context)
{
    /// <summary>Looks at everything that publishes of the project make; what has to stay is noted in the ledger.</summary>
    /// <param name="uses">What runs, or may start tasks, and stays.</param>
    public async Task<IReadOnlyList<Removal>> MakeAsync(IReadOnlyList<Use> uses, CancellationToken cancellation)
    {
        var revisions = await RevisionsAsync(uses, cancellation);
        var neighbours = await new NeighbourSearch(context).FindAsync(uses, cancellation);
        var remaining = new Remaining([.. revisions.Kept.Select(revision => revision.Definition), .. neighbours], uses);
        var footprint = Footprint.Of(context, revisions.Old);
        var remover = new RevisionRemover(context);
        IReadOnlyList<Revision> deregistered = [];
        return
        [
            new Removal([], async token => deregistered = await remover.DeregisterAsync(revisions.Old, token)),
            await context.Ledger.FindAsync("log groups", () => new LogGroupRemoval(context, remaining).FindAsync(footprint.LogGroups, cancellation)),
            await context.Ledger.FindAsync($"repository {context.Settings.Image.Repository}", () => new RepositoryRemoval(context, remaining).FindAsync(cancellation)),
            await context.Ledger.FindAsync("roles", () => new RoleRemoval(context, remaining).FindAsync(footprint.Roles, cancellation)),
            new Removal(ThingsOf(revisions.Old), token => remover.DeleteAsync(deregistered, token)),
            await context.Ledger.FindAsync($"cluster {Resource.NameOf(context.Scope.Cluster)}", () => new ClusterRemoval(context, remaining).FindAsync(cancellation)),
        ];
    }

    private async Task<RevisionChoice> RevisionsAsync(IReadOnlyList<Use> uses, CancellationToken cancellation)
    {
        var catalog = new RevisionCatalog(context);
        var all = await catalog.ReadAsync(await catalog.ListAsync(cancellation), cancellation);
        var choice = RevisionChoice.Make(all, uses, keep: 0);
        foreach (var (revision, use) in choice.Used)
        {
            context.Ledger.Kept($"task definition {revision.Name}", $"{use.By} uses it");
        }

        foreach (var revision in choice.Foreign)
        {
            context.Ledger.Kept($"task definition {revision.Name}", "somebody else registered it");
        }

        return choice;
    }

    private static IReadOnlyList<Belonging> ThingsOf(IReadOnlyList<Revision> revisions) =>
        [.. revisions.Select(revision => new Belonging($"task definition {revision.Name}", revision.Arn))];
}
