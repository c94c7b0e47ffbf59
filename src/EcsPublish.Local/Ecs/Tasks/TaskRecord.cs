using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;
using EcsTask = Amazon.ECS.Model.Task;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>What ECS says of one task while it lives. Every change is seen by the next DescribeTasks and survives a restart.</summary>
internal sealed class TaskRecord(LocalContext context, EcsStore store, EcsTask task, Action<EcsTask> changed) : IDisposable
{
    private static readonly HealthStatus[] FromWorstToBest = [HealthStatus.UNHEALTHY, HealthStatus.UNKNOWN, HealthStatus.HEALTHY];

    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The task's id: 32 hexadecimal digits.</summary>
    public string Id { get; } = EcsArn.Last(task.TaskArn);

    /// <summary>Its ARN.</summary>
    public string Arn => task.TaskArn;

    /// <summary>Whether a service's scheduler started it.</summary>
    public bool IsOfService { get; } = task.Group?.StartsWith("service:", StringComparison.Ordinal) == true;

    /// <summary>The containers that have health checks.</summary>
    public IReadOnlyCollection<string> Checked { get; init; } = [];

    /// <summary>The overrides of this run.</summary>
    public TaskOverride? Overrides { get; } = task.Overrides;

    /// <summary>Signalled once the task shall stop, whoever wants it.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Completes when the task's life is over.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Changes the task, the time of the change at hand.</summary>
    public void Change(Action<EcsTask, DateTime> change)
    {
        lock (store.Gate)
        {
            change(task, context.UtcNow);
            task.Version++;
            store.SaveTasks();
            changed(task);
        }
    }

    /// <summary>Changes one of its containers.</summary>
    public void ChangeContainer(string name, Action<Container> change) =>
        Change((task, _) => change(task.Containers.Find(container => container.Name == name)!));

    /// <summary>Changes the health of one of its containers, and with it its own: it is as healthy as the worst that is checked.</summary>
    public void ChangeHealth(string name, HealthStatus health) => Change((task, _) =>
    {
        task.Containers.Find(container => container.Name == name)!.HealthStatus = health;
        var states = task.Containers
            .Where(container => container.Name == name || Checked.Contains(container.Name))
            .Select(container => container.HealthStatus);
        task.HealthStatus = states.MinBy(state => Array.IndexOf(FromWorstToBest, state));
    });

    /// <summary>The task shall stop, but goes on until its connections are drained; <see cref="RequestStop"/> follows.</summary>
    public void Deactivate(TaskStopCode code, string reason) => Change((task, _) =>
    {
        (task.LastStatus, task.DesiredStatus) = (TaskStatus.Deactivating, TaskStatus.Stopped);
        (task.StopCode, task.StoppedReason) = (code, reason);
    });

    /// <summary>Asks for the end. The first one who asks gives the reason.</summary>
    public void RequestStop(TaskStopCode code, string reason)
    {
        lock (store.Gate)
        {
            if (task.StoppingAt is not null)
                return;
            Change((stopping, now) =>
            {
                stopping.DesiredStatus = TaskStatus.Stopped;
                stopping.StopCode = code;
                stopping.StoppedReason = reason;
                stopping.StoppingAt = now;
            });
        }

        _stop.Cancel();
    }

    /// <summary>The life is over.</summary>
    public void Dispose()
    {
        _stop.Dispose();
        _ended.TrySetResult();
    }
}
