using Amazon.ECS;
using EcsPublish.Local.Ecs.Addresses;
using EcsTask = Amazon.ECS.Model.Task;
using TaskStatus = EcsPublish.Local.Ecs.Tasks.TaskStatus;

namespace EcsPublish.Local.Ecs.Scheduling;

/// <summary>Knows which tasks do their work: they run, are healthy if somebody looks, listen, and have not died right after the
/// start.</summary>
internal sealed class Readiness(SchedulerServices services, ServiceFront front)
{
    /// <summary>A task that does not listen for so long counts all the same: AWS does not look without a load balancer.</summary>
    private static readonly TimeSpan ListenPatience = TimeSpan.FromSeconds(10);

    /// <summary>Looks at all tasks.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="now">The time.</param>
    /// <param name="proved">Those that have just become steady.</param>
    /// <returns>When to look again though nothing has changed; null when there is no need.</returns>
    public TimeSpan? Observe(IEnumerable<ServiceTask> tasks, DateTime now, out IReadOnlyList<ServiceTask> proved)
    {
        var steadied = new List<ServiceTask>();
        TimeSpan? next = null;
        foreach (var task in tasks.Where(task => task.IsAlive))
        {
            var wasSteady = task.IsSteady;
            var left = Observe(task, now);
            if (task.IsSteady && !wasSteady)
                steadied.Add(task);
            next = next < left ? next : left ?? next;
        }

        proved = steadied;
        return next;
    }

    private TimeSpan? Observe(ServiceTask task, DateTime now)
    {
        var isHealthy = task.Task.HealthStatus == HealthStatus.HEALTHY || !HasHealthChecks(task.Task);
        front.Offer(task.Task, isHealthy, task.IsSteady);
        if (task.Task.LastStatus != TaskStatus.Running || !isHealthy || !front.IsBalanced(task.Task))
        {
            (task.ReadySince, task.IsSteady) = (null, false);
            return null;
        }

        if (!front.Reaches(task.Task) && task.Task.StartedAt + ListenPatience - now is var wait && wait > TimeSpan.Zero)
            return wait;
        task.ReadySince ??= now;
        var left = task.ReadySince + services.Tasks.Context.SteadyAfter - now;
        task.IsSteady |= left <= TimeSpan.Zero;
        return task.IsSteady ? null : left;
    }

    private bool HasHealthChecks(EcsTask task) =>
        services.Definitions.Find(task.TaskDefinitionArn)!.ContainerDefinitions.Exists(container => container.HealthCheck is not null);
}
