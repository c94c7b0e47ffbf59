using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Resources;

namespace EcsPublish.Core.Cleanup;

/// <summary>
/// Reads task definitions. Whose a revision is, and which image it names, is told by DescribeTaskDefinition alone, one call for each: lists have no
/// tags. It is paid once: what is removed is not read again, so that a cleanup after each publish reads a dozen.
/// </summary>
internal sealed class RevisionCatalog(CleanupContext context)
{
    /// <summary>ARNs of a family's revisions in one status, newest first; those whose deletion is in progress are in none of the two that count.</summary>
    public Task<List<string>> ListAsync(string family, TaskDefinitionStatus status, CancellationToken cancellation)
    {
        var request = new ListTaskDefinitionsRequest { FamilyPrefix = family, Status = status, Sort = SortOrder.DESC };
        return SteadyCalls.PagesAsync<string>(async next =>
        {
            request.NextToken = next;
            var page = await context.Calls.CallAsync(
                Actions.ListTaskDefinitions, family, token => context.Aws.Ecs.ListTaskDefinitionsAsync(request, token), cancellation);
            return (page.TaskDefinitionArns, page.NextToken);
        });
    }

    /// <summary>ARNs of all revisions of the project's family, deregistered ones too, newest first.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation)
    {
        var family = context.Scope.Family;
        var active = await ListAsync(family, TaskDefinitionStatus.ACTIVE, cancellation);
        return [.. active, .. await ListAsync(family, TaskDefinitionStatus.INACTIVE, cancellation)];
    }

    /// <summary>Reads revisions by their ARNs, newest first; one that is gone by now is left out.</summary>
    public async Task<IReadOnlyList<Revision>> ReadAsync(IReadOnlyList<string> arns, CancellationToken cancellation)
    {
        var revisions = await SteadyCalls.ForEachAsync(arns, FindAsync, cancellation);
        return [.. revisions.OfType<Revision>().OrderByDescending(revision => revision.Number)];
    }

    /// <summary>A revision by its ARN, or the newest ACTIVE one of a family; null when there is none.</summary>
    public async Task<Revision?> FindAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var request = new DescribeTaskDefinitionRequest { TaskDefinition = name, Include = ["TAGS"] };
            var response = await context.Calls.CallAsync(
                Actions.DescribeTaskDefinition, name, token => context.Aws.Ecs.DescribeTaskDefinitionAsync(request, token), cancellation);
            return new Revision(response.TaskDefinition, context.IsOurs(response.Tags?.Find(tag => tag.Key == OwnershipTags.Project)?.Value));
        }
        catch (ClientException)
        {
            // "Unable to describe task definition.": ECS has no better name for "there is none".
            return null;
        }
    }
}
