using Amazon.ECS.Model;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Running;
using EcsPublish.Core.Services;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Operations;

/// <summary>Waits for a rollback that somebody asked for: a deployment like any other, that may fail, be taken back or take too long.</summary>
internal sealed class RollbackWait(OperationScope scope)
{
    /// <summary>Waits until the deployment is complete.</summary>
    /// <param name="from">ARN of the revision that the service comes from, and goes back to when this fails.</param>
    /// <exception cref="PublishException">It did not get there; the diagnostic says why, and what runs now.</exception>
    public async Task UntilCompleteAsync(DeployedService deployed, string from, CancellationToken cancellation)
    {
        var wait = new ServiceWaitStep(Context(deployed.Service), scope.Aws, await ContainersAsync(deployed.TaskDefinition, cancellation));
        var outcome = await wait.RunAsync(deployed with { Deployment = Ours(deployed, from) }, cancellation);
        if (outcome.Failure is { } failure)
        {
            throw new PublishException(await DossierStep.RunAsync(scope.Settings, failure, outcome.Dossier));
        }

        scope.Say($"Service {deployed.Target.Name} is back on {deployed.Revision}");
    }

    // The service's own circuit breaker counts, whatever the project says for its next publish.
    private PublishContext Context(Service service)
    {
        var breaker = service.DeploymentConfiguration?.DeploymentCircuitBreaker;
        var settings = scope.Settings.Service with { Breaker = scope.Settings.Service.Breaker with { Enabled = breaker is { Enable: true, Rollback: true } } };
        return scope.Context with { Settings = scope.Settings with { Service = settings } };
    }

    private static OurDeployment Ours(DeployedService deployed, string from) =>
        deployed.Deployment is { } deployment
            ? deployment with { Previous = from }
            : throw new PublishException(Diagnostics.NoDeployment.With(deployed.Revision, deployed.Target.Name, deployed.Target.ClusterName));

    private async Task<IReadOnlyList<PlannedContainer>> ContainersAsync(string revision, CancellationToken cancellation) =>
        await NewestDefinition.FindAsync(scope.Aws, revision, cancellation) is { } definition
            ? RunPlan.ContainersOf(ShapeMapper.ToJson(definition), scope.Aws.Identity.Region)
            : [];
}
