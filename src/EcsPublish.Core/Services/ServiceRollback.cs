using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Services;

/// <summary>Takes a deployment back that ECS does not take back by itself: once, by whichever way is offered.</summary>
internal sealed class ServiceRollback(AwsSession aws, ServiceTarget target, IReporter reporter, TimeProvider time)
{
    /// <summary>Asks ECS to end the service deployment and roll it back.</summary>
    /// <returns>False when that is not offered, or it has ended already.</returns>
    public async Task<bool> AskAsync(string serviceDeploymentArn)
    {
        try
        {
            var request = new StopServiceDeploymentRequest { ServiceDeploymentArn = serviceDeploymentArn, StopType = StopServiceDeploymentStopType.ROLLBACK };
            await aws.CallAsync(Actions.StopServiceDeployment, serviceDeploymentArn, () => aws.Ecs.StopServiceDeploymentAsync(request));
            return true;
        }
        catch (Exception e) when (e is PublishException or AmazonECSException)
        {
            reporter.Say(Importance.Normal, $"ECS was asked to roll the deployment back, but: {e.Message}");
            return false;
        }
    }

    /// <summary>Puts the service back on a revision by a deployment of its own.</summary>
    /// <returns>The service with that deployment.</returns>
    public async Task<DeployedService> DeployAsync(string revision, Service now, CancellationToken cancellation)
    {
        var request = new UpdateServiceRequest { Cluster = target.Cluster, Service = target.Name, TaskDefinition = revision };
        var updated = await new ServiceDeployer(aws, target, reporter, time).UpdateAsync(request, now, cancellation);
        var primary = ServiceDifferences.Primary(updated);
        var deployment = primary is null ? null : new OurDeployment(primary.Id, primary.TaskDefinition) { CreatedAt = primary.CreatedAt };
        return new DeployedService(target, updated, revision, deployment);
    }
}
