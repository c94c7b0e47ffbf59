using Amazon.ECS.Model;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Services;

namespace EcsPublish.Core.Operations;

/// <summary>
/// EcsRollback: the service goes back to the revision that worked before, by one UpdateService, and is watched as carefully as a deployment of a publish.
/// </summary>
internal sealed class RollbackOperation(OperationScope scope) : IOperation
{
    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        var service = await ServiceSearch.FindAsync(scope, cancellation)
            ?? throw new PublishException(Diagnostics.NoServiceToRollBack.With(scope.Service.Name, scope.Place));
        var current = ServiceDifferences.Primary(service)?.TaskDefinition ?? service.TaskDefinition;
        var earlier = await FindEarlierAsync(service, RevisionName.Parse(current), cancellation);
        var deployed = await new ServiceRollback(scope.Aws, scope.Service, scope.Reporter, scope.Time).DeployAsync(earlier.Arn, service, cancellation);
        scope.Say($"Service {service.ServiceName} goes back from {Resource.NameOf(current)} to {earlier.Name}{Record(earlier)}");
        if (scope.Settings.Run.Wait)
        {
            await new RollbackWait(scope).UntilCompleteAsync(deployed, current, cancellation);
        }
    }

    private async Task<EarlierRevision> FindEarlierAsync(Service service, RevisionName current, CancellationToken cancellation) =>
        await new EarlierRevisionSearch(scope, service).FindAsync(current, cancellation)
        ?? throw new PublishException(Diagnostics.NoEarlierRevision.With(service.ServiceName, current));

    private static string Record(EarlierRevision earlier) =>
        earlier.WorkedAt is { } at ? $", whose deployment was complete at {StatusClock.Text(at)}" : ", the newest active revision below it";
}
