using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Operations;

/// <summary>EcsRollback: the service goes back to the revision that worked before, by one UpdateService, and is watched until it runs it.</summary>
internal sealed class RollbackOperation(OperationScope scope) : IOperation
{
    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        var service = await ServiceSearch.FindAsync(scope, cancellation)
            ?? throw new PublishException(Diagnostics.NoServiceToRollBack.With(scope.Service, scope.Place));
        var current = CurrentOf(service);
        var earlier = await new EarlierRevisionSearch(scope, service).FindAsync(current, cancellation)
            ?? throw new PublishException(Diagnostics.NoEarlierRevision.With(service.ServiceName, current));
        await UpdateAsync(service, earlier, cancellation);
        scope.Say($"Service {service.ServiceName} goes back from {current} to {earlier.Name}{Record(earlier)}");
    }

    private static RevisionName CurrentOf(Service service)
    {
        var primary = service.Deployments?.Find(deployment => deployment.Status == "PRIMARY");
        return RevisionName.Parse(primary?.TaskDefinition ?? service.TaskDefinition);
    }

    private async Task<Service> UpdateAsync(Service service, EarlierRevision earlier, CancellationToken cancellation)
    {
        var request = new UpdateServiceRequest { Cluster = scope.Cluster, Service = service.ServiceName, TaskDefinition = earlier.Arn };
        var response = await scope.Aws.CallAsync(
            Actions.UpdateService, service.ServiceArn, () => scope.Aws.Ecs.UpdateServiceAsync(request, cancellation));
        return response.Service;
    }

    private static string Record(EarlierRevision earlier) =>
        earlier.WorkedAt is { } at ? $", whose deployment was complete at {StatusClock.Text(at)}" : ", the newest active revision below it";
}
