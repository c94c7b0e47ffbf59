using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Running;

namespace EcsPublish.Core.Operations;

/// <summary>
/// Finds the revision that worked before the one that a service runs: the last one below it that a deployment of the service completed with. Only
/// below it, so that a second rollback goes further back instead of forward again.
/// </summary>
internal sealed class EarlierRevisionSearch(OperationScope scope, Service service)
{
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServiceRevisions.html
    private const int MostInOneCall = 20;

    /// <summary>The revision, which is still ACTIVE; null when there is none.</summary>
    public async Task<EarlierRevision?> FindAsync(RevisionName current, CancellationToken cancellation)
    {
        foreach (var worked in await FindWorkedAsync(cancellation))
        {
            if (worked.Name.IsBefore(current) && await NewestDefinition.FindAsync(scope.Aws, worked.Arn, cancellation) is { } definition
                && definition.Status == TaskDefinitionStatus.ACTIVE)
            {
                return worked;
            }
        }

        return await FindRegisteredAsync(current, cancellation);
    }

    // ECS keeps deployments for 90 days; an emulator may not know them at all.
    private async Task<IEnumerable<EarlierRevision>> FindWorkedAsync(CancellationToken cancellation)
    {
        try
        {
            return await ReadDeploymentsAsync(cancellation);
        }
        catch (Exception e) when (e is AmazonECSException || e is PublishException { Diagnostic.Descriptor: var kind } && kind == Diagnostics.ServiceFailed)
        {
            scope.Reporter.Report(Diagnostics.DeploymentsNotReadable.With(service.ServiceName, e.Message));
            return [];
        }
    }

    private async Task<IEnumerable<EarlierRevision>> ReadDeploymentsAsync(CancellationToken cancellation)
    {
        var request = new ListServiceDeploymentsRequest { Cluster = scope.Cluster, Service = service.ServiceName, Status = [ServiceDeploymentStatus.SUCCESSFUL] };
        var response = await scope.Aws.CallAsync(
            Actions.ListServiceDeployments, service.ServiceArn, () => scope.Aws.Ecs.ListServiceDeploymentsAsync(request, cancellation));
        var newest = (response.ServiceDeployments ?? []).OrderByDescending(deployment => deployment.CreatedAt)
            .DistinctBy(deployment => deployment.TargetServiceRevisionArn).Take(MostInOneCall).ToList();
        var definitions = await ReadRevisionsAsync([.. newest.Select(deployment => deployment.TargetServiceRevisionArn)], cancellation);
        return newest.Where(deployment => definitions.ContainsKey(deployment.TargetServiceRevisionArn))
            .Select(deployment => new EarlierRevision(definitions[deployment.TargetServiceRevisionArn], deployment.FinishedAt));
    }

    private async Task<Dictionary<string, string>> ReadRevisionsAsync(List<string> arns, CancellationToken cancellation)
    {
        if (arns.Count == 0)
        {
            return [];
        }

        var request = new DescribeServiceRevisionsRequest { ServiceRevisionArns = arns };
        var response = await scope.Aws.CallAsync(
            Actions.DescribeServiceRevisions, service.ServiceArn, () => scope.Aws.Ecs.DescribeServiceRevisionsAsync(request, cancellation));
        return (response.ServiceRevisions ?? []).ToDictionary(revision => revision.ServiceRevisionArn, revision => revision.TaskDefinition);
    }

    private async Task<EarlierRevision?> FindRegisteredAsync(RevisionName current, CancellationToken cancellation)
    {
        var request = new ListTaskDefinitionsRequest { FamilyPrefix = current.Family, Status = TaskDefinitionStatus.ACTIVE, Sort = SortOrder.DESC };
        do
        {
            var page = await scope.Aws.CallAsync(
                Actions.ListTaskDefinitions, "*", () => scope.Aws.Ecs.ListTaskDefinitionsAsync(request, cancellation));
            if ((page.TaskDefinitionArns ?? []).Find(arn => RevisionName.Parse(arn).IsBefore(current)) is { } found)
            {
                return new EarlierRevision(found, WorkedAt: null);
            }

            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
        return null;
    }
}
