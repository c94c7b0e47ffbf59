using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Services;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Previews;

/// <summary>What would happen to cluster, service and tasks.</summary>
internal sealed class DeploymentPlanner(PublishContext context, Preparation preparation)
{
    private PublishSettings Settings => context.Settings;

    /// <summary>Nothing when the publish only registers.</summary>
    public async Task<IReadOnlyList<PlanEntry>> RunAsync(RegisteredDefinition definition) => Settings.Deploy switch
    {
        DeployKind.Task => [await ClusterAsync(), Runs($"{Amount.Of(Settings.Run.TaskCount, "task")} of {DeployedService.NameOf(definition.Arn)}")],
        DeployKind.Service => [await ClusterAsync(), .. Release(definition), await ServiceAsync(definition)],
        _ => [],
    };

    private async Task<PlanEntry> ClusterAsync()
    {
        var cluster = new Cluster(await preparation.Session, Settings, context.Reporter);
        if (await preparation.Cluster is not null)
        {
            return new PlanEntry(PlanAction.Keep, $"cluster {cluster.Name}");
        }

        cluster.CheckMayCreate();
        return new PlanEntry(PlanAction.Create, $"cluster {cluster.Name}");
    }

    private IEnumerable<PlanEntry> Release(RegisteredDefinition definition) =>
        Settings.Service.ReleaseCommand is null ? [] : [Runs($"release task of {DeployedService.NameOf(definition.Arn)}, before the service is touched")];

    private async Task<PlanEntry> ServiceAsync(RegisteredDefinition definition)
    {
        var wish = await new WishStep(context, preparation).RunAsync(definition);
        if (await preparation.Service is not { } existing)
        {
            return new PlanEntry(PlanAction.Create, $"service {Settings.Service.Name}: {Amount.Of(Settings.Service.DesiredCount ?? 1, "task")} of {DeployedService.NameOf(definition.Arn)}");
        }

        var changes = new ServiceDifferences(wish, existing).Changes;
        return changes.Count == 0 && !Settings.Service.ForceNewDeployment
            ? new PlanEntry(PlanAction.Keep, $"service {existing.ServiceName} on {DeployedService.NameOf(definition.Arn)}")
            : new PlanEntry(PlanAction.Change, $"service {existing.ServiceName}{(changes.Count == 0 ? ": a new deployment, though nothing differs" : "")}", changes);
    }

    private static PlanEntry Runs(string what) => new(PlanAction.Run, what);
}
