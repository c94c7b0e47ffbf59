using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.Addresses;
using EcsPublish.Local.Ecs.Services;
using EcsPublish.Local.Ecs.State;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Ecs.Scheduling;

/// <summary>Keeps one service as it is wanted. It looks whenever something has changed, and not before.</summary>
internal sealed class ServiceScheduler : IAsyncDisposable
{
    private readonly ServiceEntry _entry;
    private readonly SchedulerServices _services;
    private readonly Signal _signal;
    private readonly ServiceFront _front;
    private readonly ServiceTasks _tasks = new();
    private readonly TaskMover _mover;
    private readonly FailureWatch _failures;
    private readonly DeploymentJudge _judge;
    private readonly Readiness _readiness;
    private readonly ServiceCounts _counts;
    private bool _wasSteady;

    /// <param name="entry">The service.</param>
    /// <param name="services">What is needed to keep it.</param>
    public ServiceScheduler(ServiceEntry entry, SchedulerServices services)
    {
        (_entry, _services) = (entry, services);
        _signal = new(Time);
        _front = new(entry, services.Tasks.Context, services.Definitions, _signal.Set);
        _mover = new(entry, _tasks, _front, services);
        _failures = new(entry, Time);
        _judge = new(entry);
        _readiness = new(services, _front);
        _counts = new(entry, _tasks);
    }

    private Service Service => _entry.Service;

    private TimeProvider Time => _services.Tasks.Context.Time;

    /// <summary>Something has changed.</summary>
    public void Wake() => _signal.Set();

    /// <summary>Schedules until the service is deleted or the server ends.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await _front.OpenAsync();
        while (!cancellation.IsCancellationRequested && Reconcile() is (true, var limit))
        {
            await _signal.WaitAsync(limit, cancellation);
            await _front.OpenAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _front.DisposeAsync();
        _signal.Dispose();
    }

    /// <summary>Takes the next steps.</summary>
    /// <returns>Whether the service is still there, and when to look again though nothing has changed.</returns>
    private (bool IsThere, TimeSpan? Limit) Reconcile()
    {
        lock (_services.Tasks.Store.Gate)
        {
            var now = _services.Tasks.Context.UtcNow;
            Mourn();
            RetireUnhealthy(now);
            var steadyIn = Observe(now);
            Turn(now);
            var pause = Move();
            Settle(now);
            _counts.Show(now);
            _services.Tasks.Store.SaveServices();
            return (Service.Status != ServiceStatus.Inactive, steadyIn < pause ? steadyIn : pause ?? steadyIn);
        }
    }

    private void Mourn()
    {
        foreach (var task in _tasks.TakeEnded())
        {
            _front.Forget(task.Task);
            if (task.HasFailed)
                _failures.Failed(task);
        }
    }

    private void RetireUnhealthy(DateTime now)
    {
        foreach (var task in _tasks.All.Where(task => task.IsAlive && task.Task.HealthStatus == HealthStatus.UNHEALTHY))
            Retire(task, "failed container health checks", "Task failed container health checks", now);
        foreach (var task in _tasks.All.Where(task => task.IsAlive))
        {
            if (_front.Complaint(task.Task) is { } complaint)
                Retire(task, complaint, "Task failed ELB health checks", now);
        }
    }

    private void Retire(ServiceTask task, string complaint, string reason, DateTime now)
    {
        _entry.Say(now, $"(task {task.Id}) {complaint}.");
        _mover.Retire(task, reason);
        _failures.Failed(task);
    }

    private TimeSpan? Observe(DateTime now)
    {
        var steadyIn = _readiness.Observe(_tasks.All, now, out var proved);
        foreach (var task in proved)
            _failures.Succeeded(task);
        return steadyIn;
    }

    /// <summary>Gives a deployment up that fails too often, or that somebody asked to take back.</summary>
    private void Turn(DateTime now)
    {
        if (_entry.Rollout.Status == ServiceDeploymentStatus.ROLLBACK_REQUESTED)
            _judge.Obey(now);
        else if (_failures.IsTooMuch)
            _judge.GiveUp(now);
        else
            return;
        _failures.Forget();
    }

    private TimeSpan? Move()
    {
        _entry.Primary.DesiredCount = Service.Status == ServiceStatus.Active ? Service.DesiredCount : 0;
        var plan = RolloutPlan.Of(_counts.State());
        _mover.ScaleIn(Chosen(plan));
        _counts.Lower();
        if (plan.StartNew + plan.StartOld == 0)
            return null;
        if (_failures.Pause is var pause && pause > TimeSpan.Zero)
            return pause;
        var placed = _mover.Start(_entry.Primary, plan.StartNew);
        if (_counts.Source is { } source)
            placed &= _mover.Start(source, plan.StartOld);
        if (placed)
            return null;
        _failures.Slow();
        return _failures.Pause;
    }

    /// <summary>Those that have to go: of the wanted deployment the youngest, of others the oldest first.</summary>
    private List<ServiceTask> Chosen(RolloutPlan plan)
    {
        var wanted = _tasks.Of(_entry.Primary).Where(task => task.IsAlive).Reverse();
        var old = _tasks.NotOf(_entry.Primary).Where(task => task.IsAlive).ToLookup(task => task.IsSteady);
        return [.. wanted.Take(plan.StopNew), .. old[false].Take(plan.StopOldStarting), .. old[true].Take(plan.StopOldReady)];
    }

    /// <summary>Says when the service has become what it should be.</summary>
    private void Settle(DateTime now)
    {
        var isSteady = _tasks.AreSteady && _tasks.All.Count == _entry.Primary.DesiredCount && !_tasks.NotOf(_entry.Primary).Any();
        if (isSteady && Service.Status == ServiceStatus.Draining)
            End();
        else if (isSteady && _entry.Primary.RolloutState != DeploymentRolloutState.FAILED)
            Complete(now, !_wasSteady);
        _wasSteady = isSteady;
        if (Service.Deployments.Count > 0)
            Service.Deployments.RemoveAll(_counts.IsOver);
    }

    private void Complete(DateTime now, bool isNews)
    {
        _judge.Complete(now);
        Service.Deployments.RemoveRange(1, Service.Deployments.Count - 1);
        if (isNews)
            _entry.Say(now, "has reached a steady state.");
    }

    private void End() => (Service.Status, Service.Deployments) = (ServiceStatus.Inactive, []);
}
