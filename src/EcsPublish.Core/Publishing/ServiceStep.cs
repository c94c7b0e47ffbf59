using Amazon.ECS.Model;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Services;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Publishing;

/// <summary>Creates the service, or updates it; done as soon as ECS has taken it. A service that is right already is left alone.</summary>
internal sealed class ServiceStep(PublishContext context, Preparation preparation)
{
    private PublishSettings Settings => context.Settings;

    /// <summary>Deploys the revision.</summary>
    public async Task<DeployedService> RunAsync(RegisteredDefinition definition, CancellationToken cancellation)
    {
        var session = await preparation.Session;
        var existing = await preparation.Service;
        var wish = await new WishStep(context, preparation).RunAsync(definition);
        var target = preparation.TargetOf(session);
        var deployer = new ServiceDeployer(session, target, context.Reporter, context.Time);
        var deployed = existing is null
            ? await CreateAsync(deployer, target, wish, cancellation)
            : await UpdateAsync(deployer, target, new ServiceDifferences(wish, existing), wish, cancellation);
        if (deployed.RunsNothing && Settings.Service.DesiredCount is null)
        {
            context.Reporter.Report(Diagnostics.NothingRuns.With(target.Name, deployed.Revision));
        }

        return deployed;
    }

    private async Task<DeployedService> CreateAsync(ServiceDeployer deployer, ServiceTarget target, ServiceWish wish, CancellationToken cancellation)
    {
        var created = await deployer.CreateAsync(ServiceRequests.Create(target, wish), cancellation);
        context.Reporter.Created(created.ServiceArn, $"Created service {created.ServiceName} on {DeployedService.NameOf(wish.TaskDefinition)}");
        return new DeployedService(target, created, wish.TaskDefinition, Ours(target, created, wish, before: null));
    }

    private async Task<DeployedService> UpdateAsync(
        ServiceDeployer deployer, ServiceTarget target, ServiceDifferences differences, ServiceWish wish, CancellationToken cancellation)
    {
        Warn(differences, wish);
        var force = Settings.Service.ForceNewDeployment || ServiceDifferences.Primary(differences.Existing)?.RolloutState?.Value == "FAILED";
        if (differences.Names.Count == 0 && !force)
        {
            return Keep(target, differences.Existing, wish);
        }

        var request = ServiceRequests.Update(target, wish, differences, force);
        var updated = await deployer.UpdateAsync(request, differences.Existing, cancellation);
        var what = differences.Names.Count == 0 ? "a new deployment, though nothing differs" : string.Join(", ", differences.Names);
        context.Reporter.Say(Importance.High, $"Updated service {target.Name} to {DeployedService.NameOf(wish.TaskDefinition)}: {what}");
        return new DeployedService(target, updated, wish.TaskDefinition, Ours(target, updated, wish, differences.Existing));
    }

    // Nothing differs, but a deployment of the same revision may still be under way: then that is what is waited for.
    private DeployedService Keep(ServiceTarget target, Service existing, ServiceWish wish)
    {
        var revision = DeployedService.NameOf(wish.TaskDefinition);
        var primary = ServiceDifferences.Primary(existing);
        if (primary?.RolloutState?.Value == "IN_PROGRESS")
        {
            context.Reporter.Say(Importance.High, $"Service {target.Name} is on its way to {revision} already; nothing is changed");
            return new DeployedService(target, existing, wish.TaskDefinition, Ours(target, existing, wish, existing));
        }

        context.Reporter.Say(Importance.High, $"Service {target.Name} is unchanged, it is on {revision} already");
        if (existing.RunningCount < existing.DesiredCount)
        {
            context.Reporter.Report(Diagnostics.NotAtFullCount.With(target.Name, revision, existing.RunningCount, existing.DesiredCount));
        }

        return new DeployedService(target, existing, wish.TaskDefinition, Deployment: null);
    }

    private void Warn(ServiceDifferences differences, ServiceWish wish)
    {
        if (differences.LaunchType)
        {
            context.Reporter.Report(Diagnostics.AttributeKept.With(
                Settings.Service.Name, "launch type", differences.Existing.LaunchType.Value, wish.LaunchType, "EcsLaunchType"));
        }
    }

    private OurDeployment Ours(ServiceTarget target, Service now, ServiceWish wish, Service? before)
    {
        // One of another revision is not ours, whatever the answer says: waited for, it would be green for nothing.
        var primary = ServiceDifferences.Primary(now);
        if (primary is null || (Settings.Run.Wait && primary.TaskDefinition != wish.TaskDefinition))
        {
            throw new PublishException(Diagnostics.NoDeployment.With(DeployedService.NameOf(wish.TaskDefinition), target.Name, target.ClusterName));
        }

        return new OurDeployment(primary.Id, wish.TaskDefinition)
        {
            CreatedAt = primary.CreatedAt,
            Desired = now.DesiredCount ?? 0,
            IsNew = before?.Deployments?.Exists(deployment => deployment.Id == primary.Id) != true,
            Previous = before?.Deployments?.Where(deployment => deployment.Id != primary.Id).Select(DeploymentState.Of)
                .Where(deployment => !deployment.IsFailed).OrderByDescending(deployment => deployment.IsCompleted).FirstOrDefault()?.TaskDefinition,
        };
    }
}
