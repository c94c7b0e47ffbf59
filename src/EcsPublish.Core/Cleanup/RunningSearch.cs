using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Operations;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Running;

namespace EcsPublish.Core.Cleanup;

/// <summary>Finds the project's service and its tasks in its cluster. What runs elsewhere, or was started by somebody else, runs on.</summary>
internal sealed class RunningSearch(CleanupContext context)
{
    private const string Inactive = "INACTIVE";
    private const string ServiceGroup = "service:";

    private OperationScope Scope => context.Scope;

    /// <summary>The service, and the tasks that no service keeps.</summary>
    public async Task<RunningThings> FindAsync(CancellationToken cancellation)
    {
        var service = await FindServiceAsync(cancellation);
        var search = new TaskSearch(Scope);
        var tasks = await OursAsync(await search.FindRunningAsync(cancellation), cancellation);
        var kept = service is null ? [] : (await search.FindAllAsync(service.ServiceName, cancellation)).Where(task => task.LastStatus != "STOPPED").ToList();
        var removal = new Removal(
            [.. ThingsOf(service), .. tasks.Select(task => new Belonging($"task {TaskId.Short(task.TaskArn)} of {Resource.NameOf(task.TaskDefinitionArn)}", task.TaskArn))],
            token => new RunningRemover(context).RemoveAsync(service, tasks, kept, token));
        var arns = tasks.Concat(kept).Select(task => task.TaskArn);
        return new RunningThings(removal, (service is null ? arns : arns.Append(service.ServiceArn)).ToHashSet());
    }

    private static IEnumerable<Belonging> ThingsOf(Service? service) =>
        service is null ? [] : [new Belonging($"service {service.ServiceName} with {service.RunningCount ?? 0} running tasks", service.ServiceArn)];

    private async Task<Service?> FindServiceAsync(CancellationToken cancellation)
    {
        try
        {
            var request = new DescribeServicesRequest { Cluster = Scope.Cluster, Services = [Scope.Service.Name], Include = ["TAGS"] };
            var response = await context.Calls.CallAsync(
                Actions.DescribeServices, Scope.Service.Name, token => context.Aws.Ecs.DescribeServicesAsync(request, token), cancellation);
            var service = response.Services?.Find(found => found.Status != Inactive);
            return service is null || IsOurs(service) ? service : null;
        }
        catch (ClusterNotFoundException)
        {
            return null;
        }
    }

    private bool IsOurs(Service service)
    {
        var ours = context.IsOurs(service.Tags?.Find(tag => tag.Key == OwnershipTags.Project)?.Value);
        if (!ours)
        {
            context.Ledger.Kept($"service {service.ServiceName}", "somebody else created it");
        }

        return ours;
    }

    // One-off tasks on a revision that this project registered.
    private async Task<List<EcsTask>> OursAsync(IReadOnlyList<EcsTask> tasks, CancellationToken cancellation)
    {
        var alone = tasks.Where(task => task.Group?.StartsWith(ServiceGroup, StringComparison.Ordinal) != true).ToList();
        var catalog = new RevisionCatalog(context);
        var revisions = await catalog.ReadAsync([.. alone.Select(task => task.TaskDefinitionArn).Distinct()], cancellation);
        var ours = revisions.Where(revision => revision.IsOurs).Select(revision => revision.Arn).ToHashSet();
        return alone.FindAll(task => ours.Contains(task.TaskDefinitionArn));
    }
}
