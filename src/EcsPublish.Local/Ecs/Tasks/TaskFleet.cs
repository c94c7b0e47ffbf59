using System.Collections.Concurrent;
using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Faults;
using EcsPublish.Local.Server;
using EcsTask = Amazon.ECS.Model.Task;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>All tasks that live: started by RunTask and by services, stopped by whoever asks.</summary>
internal sealed class TaskFleet(TaskServices services) : IActivity
{
    private readonly ConcurrentDictionary<string, TaskRecord> _living = new();
    private Task _reaped = Task.CompletedTask;

    /// <summary>Hears of every change of a task, under the store's gate.</summary>
    public Action<EcsTask> Changed { get; set; } = _ => { };

    /// <summary>Whether a one-off task runs. Tasks of services come back with the next server, so they need not keep this one alive.</summary>
    public bool IsBusy => _living.Values.Any(task => !task.IsOfService);

    /// <summary>Starts a task's life. The task is in the store already; from now on it changes by itself.</summary>
    public void Start(EcsTask task, TaskDefinition definition, IReadOnlyDictionary<TaskFaultKind, TaskFault> faults)
    {
        var record = new TaskRecord(services.Context, services.Store, task, Changed)
        {
            Checked = [.. definition.ContainerDefinitions.FindAll(c => c.HealthCheck is not null).Select(c => c.Name)],
        };
        _living[task.TaskArn] = record;
        _ = Task.Run(() => LiveAsync(task.TaskArn, new TaskLife(services, record, definition, faults), record));
    }

    /// <summary>Asks a task to end; one that lives no more is left as it is.</summary>
    public void Stop(string taskArn, TaskStopCode code, string reason)
    {
        if (_living.TryGetValue(taskArn, out var task))
            task.RequestStop(code, reason);
    }

    /// <summary>Announces that a running task will end once it is drained; <see cref="Stop"/> follows.</summary>
    public void Deactivate(string taskArn, TaskStopCode code, string reason)
    {
        if (_living.TryGetValue(taskArn, out var task))
            task.Deactivate(code, reason);
    }

    /// <summary>Ends everything that runs and waits until it is gone.</summary>
    public async Task StopAllAsync(string reason)
    {
        var living = _living.Values.ToList();
        foreach (var record in living)
            record.RequestStop(TaskStopCode.UserInitiated, reason);
        await Task.WhenAll(living.Select(task => task.Ended));
    }

    /// <summary>After a restart: what ran before does so no longer, and whatever is left of it is ended.</summary>
    public void BuryTheDead(string reason)
    {
        _reaped = ReapAsync();
        lock (services.Store.Gate)
        {
            foreach (var task in services.Store.TaskList.Tasks.Where(task => task.LastStatus != TaskStatus.Stopped))
                Bury(task, reason);
            services.Store.SaveTasks();
        }
    }

    private async Task LiveAsync(string arn, TaskLife life, TaskRecord record)
    {
        await _reaped;
        using (record)
            await life.RunAsync();
        _living.TryRemove(arn, out _);
    }

    /// <summary>Nothing new starts before that is done.</summary>
    private async Task ReapAsync()
    {
        try
        {
            await services.Runtime.ReapOrphansAsync();
        }
        catch (Exception e)
        {
            services.Note($"Something that an earlier server left may still run: {e.Message}");
        }
    }

    private void Bury(EcsTask task, string reason)
    {
        var now = services.Context.UtcNow;
        (task.LastStatus, task.DesiredStatus) = (TaskStatus.Stopped, TaskStatus.Stopped);
        (task.StopCode, task.StoppedReason) = (task.StopCode ?? TaskStopCode.UserInitiated, task.StoppedReason ?? reason);
        (task.StoppingAt, task.ExecutionStoppedAt, task.StoppedAt) = (task.StoppingAt ?? now, task.ExecutionStoppedAt ?? now, now);
        task.Containers.ForEach(container => container.LastStatus = TaskStatus.Stopped);
    }
}
