using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Faults;
using EcsPublish.Local.Runtime;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>One container of a task: waits for those it depends on, runs, ends.</summary>
internal sealed class ContainerLife(
    TaskServices services, TaskRecord record, ContainerDefinition definition, ContainerSpec spec, PulledImage image)
{
    private const int DefaultStopTimeout = 30;
    private const int KilledExitCode = 137;

    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _healthy = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<ContainerExit> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name => definition.Name;

    /// <summary>Whether its end is the task's end.</summary>
    public bool IsEssential => definition.Essential ?? true;

    /// <summary>What goes wrong on purpose.</summary>
    public required IReadOnlyDictionary<TaskFaultKind, TaskFault> Faults { get; init; }

    /// <summary>Runs the container to its end, which comes early when the task shall stop.</summary>
    /// <param name="others">The task's containers by name.</param>
    /// <param name="started">Called once it runs.</param>
    /// <exception cref="ContainerStartException">It cannot be started.</exception>
    public async Task RunAsync(IReadOnlyDictionary<string, ContainerLife> others, Action started)
    {
        foreach (var dependency in definition.DependsOn ?? [])
            await others[dependency.ContainerName].ReachAsync(dependency.Condition.Value, Name).WaitAsync(record.Stop);
        using var log = ContainerLog.Open(services.Context, definition, record.Id);
        var container = await services.Runtime.StartAsync(spec, image, log.Append);
        Show(container);
        _started.SetResult();
        started();
        var exit = await WatchAsync(container);
        Show(exit);
        _ended.SetResult(exit);
    }

    /// <summary>Waits for a condition that another container depends on.</summary>
    private async Task ReachAsync(string condition, string target)
    {
        if (condition == "START")
            await _started.Task;
        else if (condition == "HEALTHY")
            await Task.WhenAny(_healthy.Task, _ended.Task);
        else
            await _ended.Task;
        if ((condition == "SUCCESS" && (await _ended.Task).Code != 0) || (condition == "HEALTHY" && !_healthy.Task.IsCompleted))
            throw new ContainerStartException(
                $"dependency graph: failed to resolve container ordering dependency [{Name}] for target [{target}] "
                + $"as dependency did not {(condition == "SUCCESS" ? "exit successfully" : "become healthy")}.");
    }

    private async Task<ContainerExit> WatchAsync(IRunningContainer container)
    {
        using var watch = CancellationTokenSource.CreateLinkedTokenSource(record.Stop);
        var health = Faults.ContainsKey(TaskFaultKind.Unhealthy) && IsEssential
            ? SickenAsync(watch.Token)
            : definition.HealthCheck is { } check
                ? new ContainerHealth(check, container, services.Context.Time).WatchAsync(Show, watch.Token)
                : Task.CompletedTask;
        var exit = await EndAsync(container);
        await watch.CancelAsync();
        await health;
        return exit;
    }

    private async Task SickenAsync(CancellationToken cancellation)
    {
        await Task.Delay(Faults[TaskFaultKind.Unhealthy].Delay, services.Context.Time, cancellation)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!cancellation.IsCancellationRequested)
            Show(HealthStatus.UNHEALTHY);
    }

    private async Task<ContainerExit> EndAsync(IRunningContainer container)
    {
        using var wish = CancellationTokenSource.CreateLinkedTokenSource(record.Stop);
        if (IsEssential && TimeOfKill is { } delay)
            wish.CancelAfter(delay);
        var stopWished = Task.Delay(Timeout.Infinite, wish.Token);
        if (await Task.WhenAny(container.Exited, stopWished) == stopWished)
            await container.StopAsync(record.Stop.IsCancellationRequested ? StopTimeout : TimeSpan.Zero);
        return await container.Exited;
    }

    /// <summary>When a planned fault kills it; null when none does.</summary>
    private TimeSpan? TimeOfKill =>
        Faults.TryGetValue(TaskFaultKind.Crash, out var crash) ? crash.Delay
        : Faults.TryGetValue(TaskFaultKind.OutOfMemory, out var oom) && oom.Delay > TimeSpan.Zero ? oom.Delay
        : null;

    private TimeSpan StopTimeout => TimeSpan.FromSeconds(definition.StopTimeout ?? DefaultStopTimeout);

    private void Show(IRunningContainer container)
    {
        record.ChangeContainer(Name, shown =>
        {
            shown.LastStatus = TaskStatus.Running;
            shown.RuntimeId = container.RuntimeId;
            shown.NetworkBindings = [.. container.Ports.Select(Binding)];
        });
        foreach (var note in container.Notes)
            services.Note($"{Name} ({record.Id}): {note}");
    }

    private static NetworkBinding Binding(PortBinding port) => new()
    {
        BindIP = "127.0.0.1",
        ContainerPort = port.ContainerPort,
        HostPort = port.HostPort,
        Protocol = port.Protocol,
    };

    private void Show(HealthStatus health)
    {
        record.ChangeHealth(Name, health);
        if (health == HealthStatus.HEALTHY)
            _healthy.TrySetResult();
    }

    private void Show(ContainerExit exit) => record.ChangeContainer(Name, shown =>
    {
        (shown.LastStatus, shown.ExitCode, shown.Reason) = (TaskStatus.Stopped, exit.Code, exit.Reason);
        if (IsEssential && (Faults.GetValueOrDefault(TaskFaultKind.ExitCode) ?? Faults.GetValueOrDefault(TaskFaultKind.Crash)) is { } fault)
            shown.ExitCode = fault.ExitCode;
        if (IsEssential && Faults.ContainsKey(TaskFaultKind.OutOfMemory))
            (shown.ExitCode, shown.Reason) = (KilledExitCode, "OutOfMemoryError: Container killed due to memory usage");
    });
}
