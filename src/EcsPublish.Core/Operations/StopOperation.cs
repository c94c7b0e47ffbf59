using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Running;

namespace EcsPublish.Core.Operations;

/// <summary>EcsStop: the service keeps its definition but no task; without a service the family's tasks are stopped. Done twice it does no more.</summary>
internal sealed class StopOperation(OperationScope scope) : IOperation
{
    private const string Kept = "Kept, at the price of their storage: images in ECR and lines in CloudWatch Logs";

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await ServiceSearch.FindAsync(scope, cancellation) is { } service)
        {
            await StopAsync(service, cancellation);
        }
        else
        {
            await StopTasksAsync(cancellation);
        }
    }

    private async Task StopAsync(Service service, CancellationToken cancellation)
    {
        if (service.DesiredCount is 0)
        {
            scope.Say($"Service {service.ServiceName} is stopped already: its desired count is 0, and {service.RunningCount ?? 0} of its tasks run");
        }
        else
        {
            var request = new UpdateServiceRequest { Cluster = scope.Cluster, Service = service.ServiceName, DesiredCount = 0 };
            await scope.Aws.CallAsync(Actions.UpdateService, service.ServiceArn, () => scope.Aws.Ecs.UpdateServiceAsync(request, cancellation));
            scope.Say($"Service {service.ServiceName}: desired count {service.DesiredCount} is 0 now; ECS stops its {service.RunningCount ?? 0} running tasks");
            scope.Say($"Start it again with EcsDesiredCount={service.DesiredCount} in the next publish");
        }

        scope.Say(service.LoadBalancers is { Count: > 0 } balancers
            ? $"{Kept}; and the load balancer of {string.Join(", ", balancers.Select(NameOf).Distinct())}, at the price of each hour"
            : Kept);
    }

    private async Task StopTasksAsync(CancellationToken cancellation)
    {
        var running = await new TaskSearch(scope).FindRunningAsync(cancellation);
        await Task.WhenAll(running.Select(task => StopAsync(task, cancellation)));
        scope.Say(running.Count == 0 ? $"No task of {scope.Family} runs in {scope.Place}: there is nothing to stop" : Kept);
    }

    private async Task StopAsync(EcsTask task, CancellationToken cancellation)
    {
        var request = new StopTaskRequest { Cluster = scope.Cluster, Task = task.TaskArn, Reason = $"EcsStop of {scope.Settings.Project.Name}" };
        await scope.Aws.CallAsync(Actions.StopTask, task.TaskArn, () => scope.Aws.Ecs.StopTaskAsync(request, cancellation));
        scope.Say($"Stopped task {TaskId.Short(task.TaskArn)} of {Resource.NameOf(task.TaskDefinitionArn)}, which was {task.LastStatus}");
    }

    private static string NameOf(LoadBalancer balancer) =>
        balancer.TargetGroupArn is { } arn ? $"target group {arn.Split('/').ElementAtOrDefault(1) ?? arn}" : balancer.LoadBalancerName ?? "the service";
}
