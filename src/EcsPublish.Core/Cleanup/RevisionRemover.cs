using Amazon.ECS.Model;
using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Cleanup;

/// <summary>
/// Takes revisions away in ECS's two steps: a deregistered one starts nothing any more, and a deleted one disappears once nothing uses it. Killed in
/// between, the next cleanup finds it deregistered and goes on.
/// </summary>
internal sealed class RevisionRemover(CleanupContext context)
{
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteTaskDefinitions.html
    private const int MostInOneCall = 10;

    /// <summary>Deregisters those that are not yet.</summary>
    /// <returns>Those that are deregistered now.</returns>
    public async Task<IReadOnlyList<Revision>> DeregisterAsync(IReadOnlyList<Revision> revisions, CancellationToken cancellation)
    {
        var done = await SteadyCalls.ForEachAsync(
            revisions,
            async (revision, token) => !revision.IsActive
                || await context.Ledger.TryAsync($"task definition {revision.Name}", () => DeregisterAsync(revision, token)),
            cancellation);
        return [.. revisions.Where((_, at) => done[at])];
    }

    /// <summary>Deletes deregistered ones.</summary>
    public async Task DeleteAsync(IReadOnlyList<Revision> revisions, CancellationToken cancellation)
    {
        var gone = new List<Revision>();
        foreach (var some in revisions.Chunk(MostInOneCall))
        {
            var names = $"task definitions {some[0].Name} to {some[^1].Name}";
            await context.Ledger.TryAsync(some.Length == 1 ? $"task definition {some[0].Name}" : names, async () => gone.AddRange(await DeleteAsync(some, cancellation)));
        }

        context.Ledger.Removed("Deleted task definition", [.. gone.Select(revision => revision.Name)]);
    }

    private Task<DeregisterTaskDefinitionResponse> DeregisterAsync(Revision revision, CancellationToken cancellation)
    {
        var request = new DeregisterTaskDefinitionRequest { TaskDefinition = revision.Arn };
        return context.Calls.CallAsync(
            Actions.DeregisterTaskDefinition, revision.Arn, token => context.Aws.Ecs.DeregisterTaskDefinitionAsync(request, token), cancellation);
    }

    private async Task<IEnumerable<Revision>> DeleteAsync(Revision[] revisions, CancellationToken cancellation)
    {
        var request = new DeleteTaskDefinitionsRequest { TaskDefinitions = [.. revisions.Select(revision => revision.Arn)] };
        var response = await context.Calls.CallAsync(
            Actions.DeleteTaskDefinitions, revisions[0].Arn, token => context.Aws.Ecs.DeleteTaskDefinitionsAsync(request, token), cancellation);
        var failures = (response.Failures ?? []).ToDictionary(failure => failure.Arn, failure => failure.Reason);
        foreach (var revision in revisions.Where(revision => failures.ContainsKey(revision.Arn)))
        {
            context.Ledger.Failed($"task definition {revision.Name}", failures[revision.Arn]);
        }

        return revisions.Where(revision => !failures.ContainsKey(revision.Arn));
    }
}
