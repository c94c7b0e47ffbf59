using Amazon.ECS;
using EcsPublish.Local.Ecs.Definitions;
using EcsTask = Amazon.ECS.Model.Task;
using TaskStatus = EcsPublish.Local.Ecs.Tasks.TaskStatus;

namespace EcsPublish.Local.Ecs.Scheduling;

/// <summary>Knows which tasks do their work: they run, are healthy if somebody looks, and have not died right after the start.</summary>
internal sealed class Readiness(DefinitionBook definitions)
{
    /// <summary>A program that crashes at its start mostly does so within this time. AWS takes longer to call a service steady.</summary>
    private static readonly TimeSpan Proof = TimeSpan.FromSeconds(1);

    /// <summary>Looks at all tasks.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="now">The time.</param>
    /// <param name="proved">Those that have just become steady.</param>
    /// <returns>When the next will; null when none is on its way.</returns>
    public TimeSpan? Observe(IEnumerable<ServiceTask> tasks, DateTime now, out IReadOnlyList<ServiceTask> proved)
    {
        var steadied = new List<ServiceTask>();
        TimeSpan? next = null;
        foreach (var task in tasks.Where(task => task.IsAlive))
        {
            task.ReadySince = IsReady(task.Task) ? task.ReadySince ?? now : null;
            if (task.IsSteady || task.ReadySince is not { } since)
                continue;
            var left = since + Proof - now;
            task.IsSteady = left <= TimeSpan.Zero;
            if (task.IsSteady)
                steadied.Add(task);
            else
                next = next < left ? next : left;
        }

        proved = steadied;
        return next;
    }

    private bool IsReady(EcsTask task) =>
        task.LastStatus == TaskStatus.Running && (task.HealthStatus == HealthStatus.HEALTHY || !HasHealthChecks(task));

    private bool HasHealthChecks(EcsTask task) =>
        definitions.Find(task.TaskDefinitionArn)!.ContainerDefinitions.Exists(container => container.HealthCheck is not null);
}
