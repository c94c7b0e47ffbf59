using System.Collections.Concurrent;
using EcsPublish.Local.Ecs.Services;
using EcsPublish.Local.Ecs.State;
using EcsTask = Amazon.ECS.Model.Task;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Ecs.Scheduling;

/// <summary>All services that are scheduled.</summary>
internal sealed class ServiceFleet(SchedulerServices services) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ServiceEntry, (ServiceScheduler Scheduler, Task Running)> _living = new();
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Schedules a service from now on.</summary>
    public void Begin(ServiceEntry entry)
    {
        var scheduler = new ServiceScheduler(entry, services);
        _living[entry] = (scheduler, Task.Run(() => RunAsync(entry, scheduler)));
    }

    /// <summary>Schedules all services that were there before a restart.</summary>
    public void BeginAll()
    {
        foreach (var entry in services.Tasks.Store.ServiceList.Services.Where(entry => entry.Service.Status != ServiceStatus.Inactive))
            Begin(entry);
    }

    /// <summary>Something about a service has changed.</summary>
    public void Wake(ServiceEntry entry)
    {
        if (_living.TryGetValue(entry, out var living))
            living.Scheduler.Wake();
    }

    /// <summary>A task has changed; its service, if it has one, wants to know.</summary>
    public void Wake(EcsTask task)
    {
        foreach (var entry in _living.Keys.Where(entry => task.Group == $"service:{entry.Service.ServiceName}"))
            Wake(entry);
    }

    /// <summary>Schedules nothing any more. The tasks go on until somebody ends them.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested)
            return;
        await _stop.CancelAsync();
        await Task.WhenAll(_living.Values.Select(living => living.Running));
        _stop.Dispose();
    }

    private async Task RunAsync(ServiceEntry entry, ServiceScheduler scheduler)
    {
        await using (scheduler)
        {
            try
            {
                await scheduler.RunAsync(_stop.Token);
            }
            catch (Exception e)
            {
                services.Tasks.Note($"Service {entry.Service.ServiceName} is no longer scheduled: {e}");
            }

            _living.TryRemove(entry, out _);
        }
    }
}
