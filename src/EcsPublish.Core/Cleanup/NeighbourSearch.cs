using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Operations;

namespace EcsPublish.Core.Cleanup;

/// <summary>
/// Reads the task definitions of other families that may share an image, a role or a log group with the project: the newest of each family, those in
/// use, and all active ones of a family whose newest takes its image from the project's repository, as when one project is published to a family for
/// each stage. One call for each family, made only when something is about to be removed that could be shared.
/// </summary>
internal sealed class NeighbourSearch(CleanupContext context)
{
    private readonly RevisionCatalog _catalog = new(context);

    /// <summary>The definitions.</summary>
    public async Task<IReadOnlyList<TaskDefinition>> FindAsync(IReadOnlyList<Use> uses, CancellationToken cancellation)
    {
        var newest = await ReadAsync([.. (await FamiliesAsync(cancellation)).Where(family => family != context.Scope.Family)], cancellation);
        var sharing = newest.Where(definition => Remaining.ImagesOf(definition, context.Settings.Image.Repository).Any());
        var lists = await SteadyCalls.ForEachAsync(
            [.. sharing], (definition, token) => _catalog.ListAsync(definition.Family, TaskDefinitionStatus.ACTIVE, token), cancellation);
        var used = uses.Select(use => use.Definition).Where(arn => RevisionName.Parse(arn).Family != context.Scope.Family);
        var known = newest.Select(definition => definition.TaskDefinitionArn).ToHashSet();
        var more = lists.SelectMany(list => list).Concat(used).Distinct().Where(arn => !known.Contains(arn)).ToList();
        return [.. newest, .. await ReadAsync(more, cancellation)];
    }

    private async Task<IReadOnlyList<TaskDefinition>> ReadAsync(IReadOnlyList<string> names, CancellationToken cancellation) =>
        [.. (await SteadyCalls.ForEachAsync(names, _catalog.FindAsync, cancellation)).OfType<Revision>().Select(revision => revision.Definition)];

    private Task<List<string>> FamiliesAsync(CancellationToken cancellation) => SteadyCalls.PagesAsync<string>(async next =>
    {
        var request = new ListTaskDefinitionFamiliesRequest { Status = TaskDefinitionFamilyStatus.ACTIVE, NextToken = next };
        var page = await context.Calls.CallAsync(
            Actions.ListTaskDefinitionFamilies, "*", token => context.Aws.Ecs.ListTaskDefinitionFamiliesAsync(request, token), cancellation);
        return (page.Families, page.NextToken);
    });
}
