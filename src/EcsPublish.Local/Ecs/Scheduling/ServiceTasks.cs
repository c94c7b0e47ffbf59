using Amazon.ECS.Model;
using EcsTask = Amazon.ECS.Model.Task;

namespace EcsPublish.Local.Ecs.Scheduling;

/// <summary>The tasks of one service that have not ended.</summary>
internal sealed class ServiceTasks
{
    private readonly List<ServiceTask> _tasks = [];

    /// <summary>In the order of their creation.</summary>
    public IReadOnlyList<ServiceTask> All => _tasks;

    /// <summary>Whether all do their work and have proved it.</summary>
    public bool AreSteady => All.All(task => task.IsAlive && task.IsSteady);

    /// <summary>Remembers a task that was started.</summary>
    public void Add(EcsTask task) => _tasks.Add(new(task));

    /// <summary>Forgets the tasks that have ended, and gives them out.</summary>
    public IReadOnlyList<ServiceTask> TakeEnded()
    {
        List<ServiceTask> ended = [.. All.Where(task => task.IsEnded)];
        _tasks.RemoveAll(ended.Contains);
        return ended;
    }

    /// <summary>The tasks of one deployment.</summary>
    public IEnumerable<ServiceTask> Of(Deployment deployment) => All.Where(task => task.Task.StartedBy == deployment.Id);

    /// <summary>The tasks of all but one deployment.</summary>
    public IEnumerable<ServiceTask> NotOf(Deployment deployment) => All.Where(task => task.Task.StartedBy != deployment.Id);

    /// <summary>Counts tasks. Only one that has proved itself counts as ready: a rollout must not take it for one that crashes.</summary>
    public static TaskCounts Count(IEnumerable<ServiceTask> tasks)
    {
        var alive = tasks.Where(task => task.IsAlive).ToList();
        var ready = alive.Count(task => task.IsSteady);
        return new(ready, alive.Count - ready);
    }
}
