using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.Addresses;
using EcsPublish.Local.Ecs.State;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Ecs.Scheduling;

/// <summary>Starts and stops tasks of one service and says so in its events.</summary>
internal sealed class TaskMover(ServiceEntry entry, ServiceTasks tasks, ServiceFront front, SchedulerServices services)
{
    private DateTime Now => services.Tasks.Context.UtcNow;

    /// <summary>Starts tasks of a deployment.</summary>
    /// <returns>Whether there was a place for each.</returns>
    public bool Start(Deployment deployment, int count)
    {
        var definition = services.Definitions.Find(deployment.TaskDefinition)!;
        var started = new List<string>();
        string? refusal = null;
        while (started.Count < count && refusal is null)
        {
            (var task, refusal) = services.Launcher.Start(
                Request(deployment), services.Clusters.Active(entry.Service.ClusterArn), definition, TagsOf(definition));
            if (task is null)
                continue;
            started.Add(EcsArn.Last(task.TaskArn));
            tasks.Add(task);
        }

        if (started.Count > 0)
            entry.Say(Now, $"has started {started.Count} tasks: {Names(started)}.");
        if (refusal is not null)
            entry.Say(
                Now,
                $"was unable to place a task. Reason: {refusal}. For more information, see the Troubleshooting section of the Amazon ECS "
                + "Developer Guide.");
        return refusal is null;
    }

    /// <summary>Stops tasks because there are too many of them.</summary>
    public void ScaleIn(IReadOnlyCollection<ServiceTask> surplus)
    {
        if (surplus.Count == 0)
            return;
        foreach (var task in surplus)
            Retire(task, $"Scaling activity initiated by (deployment {entry.Primary.Id})");
        entry.Say(Now, $"has stopped {surplus.Count} running tasks: {Names(surplus.Select(task => task.Id))}.");
    }

    /// <summary>Stops one task, once its requests are answered.</summary>
    public void Retire(ServiceTask task, string reason)
    {
        task.IsRetired = true;
        if (task.ReadySince is not null)
            services.Fleet.Deactivate(task.Task.TaskArn, TaskStopCode.ServiceSchedulerInitiated, reason);
        _ = RetireAsync(task, reason);
    }

    private async Task RetireAsync(ServiceTask task, string reason)
    {
        await front.DrainAsync(task.Task);
        services.Fleet.Stop(task.Task.TaskArn, TaskStopCode.ServiceSchedulerInitiated, reason);
    }

    private static string Names(IEnumerable<string> ids) => string.Join(' ', ids.Select(id => $"(task {id})"));

    private RunTaskRequest Request(Deployment deployment) => new()
    {
        TaskDefinition = deployment.TaskDefinition,
        Group = $"service:{entry.Service.ServiceName}",
        StartedBy = deployment.Id,
        LaunchType = deployment.LaunchType,
        CapacityProviderStrategy = deployment.CapacityProviderStrategy,
        NetworkConfiguration = deployment.NetworkConfiguration,
        PlatformVersion = deployment.PlatformVersion,
        EnableExecuteCommand = entry.Service.EnableExecuteCommand,
    };

    private IEnumerable<Tag> TagsOf(TaskDefinition definition)
    {
        if (entry.Service.PropagateTags == PropagateTags.SERVICE)
            return entry.Service.Tags;
        return entry.Service.PropagateTags == PropagateTags.TASK_DEFINITION ? services.Launcher.TagsOf(definition) : [];
    }
}
