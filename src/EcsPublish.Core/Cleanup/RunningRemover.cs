using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Operations;
using EcsPublish.Core.Running;

namespace EcsPublish.Core.Cleanup;

/// <summary>Deletes the service, stops the tasks, and waits until both are over: only then nothing writes logs or needs a role any more.</summary>
internal sealed class RunningRemover(CleanupContext context)
{
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html
    private const int MostInOneCall = 100;
    private const string Active = "ACTIVE";
    private const string Draining = "DRAINING";
    private const string Stopped = "STOPPED";

    private OperationScope Scope => context.Scope;

    private AmazonECSClient Ecs => context.Aws.Ecs;

    /// <summary>Ends them.</summary>
    /// <param name="alone">Tasks to stop.</param>
    /// <param name="kept">Tasks of the service, which end with it.</param>
    public async Task RemoveAsync(Service? service, IReadOnlyList<EcsTask> alone, IReadOnlyList<EcsTask> kept, CancellationToken cancellation)
    {
        if (service is not null)
        {
            await context.Ledger.TryAsync($"service {service.ServiceName}", () => DeleteAsync(service, cancellation));
        }

        foreach (var task in alone)
        {
            await context.Ledger.TryAsync($"task {TaskId.Of(task.TaskArn)}", () => StopAsync(task, cancellation));
        }

        await DrainAsync(service, [.. alone.Concat(kept).Select(task => task.TaskArn)], cancellation);
    }

    private async Task DeleteAsync(Service service, CancellationToken cancellation)
    {
        if (service.Status != Active)
        {
            return;
        }

        if (service.DesiredCount > 0)
        {
            var toNothing = new UpdateServiceRequest { Cluster = Scope.Cluster, Service = service.ServiceName, DesiredCount = 0 };
            await context.Calls.CallAsync(Actions.UpdateService, service.ServiceArn, token => Ecs.UpdateServiceAsync(toNothing, token), cancellation);
        }

        var request = new DeleteServiceRequest { Cluster = Scope.Cluster, Service = service.ServiceName };
        await context.Calls.CallAsync(Actions.DeleteService, service.ServiceArn, token => Ecs.DeleteServiceAsync(request, token), cancellation);
        context.Ledger.Removed("Deleted service", [service.ServiceName]);
    }

    private async Task StopAsync(EcsTask task, CancellationToken cancellation)
    {
        var request = new StopTaskRequest { Cluster = Scope.Cluster, Task = task.TaskArn, Reason = $"EcsCleanup of {context.Settings.Project.Name}" };
        await context.Calls.CallAsync(Actions.StopTask, task.TaskArn, token => Ecs.StopTaskAsync(request, token), cancellation);
        context.Ledger.Removed("Stopped task", [$"{TaskId.Short(task.TaskArn)} of {Resource.NameOf(task.TaskDefinitionArn)}"]);
    }

    private async Task DrainAsync(Service? service, IReadOnlyList<string> tasks, CancellationToken cancellation)
    {
        var pace = Scope.Context.IsLocal ? PollPace.Local(Scope.Time) : PollPace.Remote(Scope.Time);
        var began = Scope.Time.GetTimestamp();
        while (await OpenAsync(service, tasks, cancellation) is { Count: > 0 } open)
        {
            if (Scope.Time.GetElapsedTime(began) > context.Settings.Run.Timeout)
            {
                open.ForEach(what => context.Ledger.Failed(what, $"it is not over after {context.Settings.Run.Timeout} (EcsTimeout); run EcsCleanup again"));
                return;
            }

            await pace.PauseAsync(cancellation);
        }
    }

    private async Task<List<string>> OpenAsync(Service? service, IReadOnlyList<string> tasks, CancellationToken cancellation)
    {
        var open = new List<string>();
        foreach (var some in tasks.Chunk(MostInOneCall))
        {
            var request = new DescribeTasksRequest { Cluster = Scope.Cluster, Tasks = [.. some] };
            var response = await context.Calls.CallAsync(Actions.DescribeTasks, Scope.Cluster, token => Ecs.DescribeTasksAsync(request, token), cancellation);
            open.AddRange((response.Tasks ?? []).Where(task => task.LastStatus != Stopped).Select(task => $"task {TaskId.Of(task.TaskArn)}"));
        }

        if (service is not null)
        {
            var request = new DescribeServicesRequest { Cluster = Scope.Cluster, Services = [service.ServiceName] };
            var response = await context.Calls.CallAsync(Actions.DescribeServices, service.ServiceArn, token => Ecs.DescribeServicesAsync(request, token), cancellation);
            open.AddRange((response.Services ?? []).Where(found => found.Status == Draining).Select(found => $"service {found.ServiceName}"));
        }

        return open;
    }
}
