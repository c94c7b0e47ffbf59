using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Operations;

namespace EcsPublish.Core.Cleanup;

/// <summary>
/// What the services of a cluster need: the revision of each of their deployments and, where they are the project's family's, of the deployment that
/// ECS's circuit breaker would go back to.
/// </summary>
internal sealed class ServiceUsage(CleanupContext context, string cluster)
{
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html, API_ListServices.html, API_DescribeServiceRevisions.html
    private const int MostServices = 10;
    private const int LargestPage = 100;
    private const int MostRevisions = 20;

    private static readonly ServiceDeploymentStatus[] Unfinished =
    [
        ServiceDeploymentStatus.PENDING, ServiceDeploymentStatus.IN_PROGRESS, ServiceDeploymentStatus.STOP_REQUESTED,
        ServiceDeploymentStatus.ROLLBACK_REQUESTED, ServiceDeploymentStatus.ROLLBACK_IN_PROGRESS,
    ];

    /// <summary>The uses of all services that are not deleted.</summary>
    public async Task<IEnumerable<Use>> FindAsync(CancellationToken cancellation)
    {
        var arns = await SteadyCalls.PagesAsync<string>(async next =>
        {
            var request = new ListServicesRequest { Cluster = cluster, MaxResults = LargestPage, NextToken = next };
            var page = await context.Calls.CallAsync(Actions.ListServices, cluster, token => context.Aws.Ecs.ListServicesAsync(request, token), cancellation);
            return (page.ServiceArns, page.NextToken);
        });
        var services = await SteadyCalls.ForEachAsync([.. arns.Chunk(MostServices)], DescribeAsync, cancellation);
        var uses = await SteadyCalls.ForEachAsync([.. services.SelectMany(some => some)], UsesOfAsync, cancellation);
        return uses.SelectMany(some => some);
    }

    private async Task<List<Service>> DescribeAsync(string[] arns, CancellationToken cancellation)
    {
        var request = new DescribeServicesRequest { Cluster = cluster, Services = [.. arns] };
        var response = await context.Calls.CallAsync(
            Actions.DescribeServices, cluster, token => context.Aws.Ecs.DescribeServicesAsync(request, token), cancellation);
        return response.Services ?? [];
    }

    private async Task<IReadOnlyList<Use>> UsesOfAsync(Service service, CancellationToken cancellation)
    {
        var deployments = (service.Deployments ?? []).Select(deployment => deployment.TaskDefinition);
        var sets = (service.TaskSets ?? []).Select(set => set.TaskDefinition);
        var definitions = deployments.Concat(sets).Append(service.TaskDefinition).Where(arn => !string.IsNullOrEmpty(arn)).Distinct().ToList();
        var uses = definitions.ConvertAll(arn => UseOf(service, arn, []));
        if (definitions.Exists(arn => RevisionName.Parse(arn).Family == context.Scope.Family))
        {
            uses.AddRange((await RevisionsAsync(service, cancellation)).Select(revision => UseOf(
                service, revision.TaskDefinition, [.. (revision.ContainerImages ?? []).Select(image => image.ImageDigest).OfType<string>()])));
        }

        return uses;
    }

    private static Use UseOf(Service service, string definition, IReadOnlyList<string> digests) => new(
        definition, service.ServiceArn, service.ClusterArn, $"service {service.ServiceName} in cluster {Resource.NameOf(service.ClusterArn)}", digests);

    // An emulator may not know service deployments; what DescribeServices shows is known by then.
    private async Task<IReadOnlyList<ServiceRevision>> RevisionsAsync(Service service, CancellationToken cancellation)
    {
        try
        {
            var newest = (await DeploymentsAsync(service, cancellation)).OrderByDescending(deployment => deployment.CreatedAt).ToList();
            var needed = newest.Where(deployment => Unfinished.Contains(deployment.Status))
                .Concat(newest.Where(deployment => deployment.Status == ServiceDeploymentStatus.SUCCESSFUL).Take(1));
            var arns = needed.Select(deployment => deployment.TargetServiceRevisionArn).OfType<string>().Distinct().Take(MostRevisions).ToList();
            return arns.Count == 0 ? [] : await DescribeAsync(service, arns, cancellation);
        }
        catch (Exception e) when (e is AmazonECSException || e is PublishException { Diagnostic.Descriptor: var kind } && kind == Diagnostics.ServiceFailed)
        {
            context.Scope.Reporter.Say(Importance.Normal, $"The deployments of service {service.ServiceName} cannot be read: {e.Message}");
            return [];
        }
    }

    private async Task<List<ServiceDeploymentBrief>> DeploymentsAsync(Service service, CancellationToken cancellation)
    {
        var request = new ListServiceDeploymentsRequest { Cluster = cluster, Service = service.ServiceName };
        var response = await context.Calls.CallAsync(
            Actions.ListServiceDeployments, service.ServiceArn, token => context.Aws.Ecs.ListServiceDeploymentsAsync(request, token), cancellation);
        return response.ServiceDeployments ?? [];
    }

    private async Task<List<ServiceRevision>> DescribeAsync(Service service, List<string> arns, CancellationToken cancellation)
    {
        var request = new DescribeServiceRevisionsRequest { ServiceRevisionArns = arns };
        var response = await context.Calls.CallAsync(
            Actions.DescribeServiceRevisions, service.ServiceArn, token => context.Aws.Ecs.DescribeServiceRevisionsAsync(request, token), cancellation);
        return response.ServiceRevisions ?? [];
    }
}
