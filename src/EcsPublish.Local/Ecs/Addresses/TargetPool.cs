namespace EcsPublish.Local.Ecs.Addresses;

/// <summary>The tasks behind a service's address.</summary>
/// <param name="changed">Called when a task's port has begun to answer.</param>
internal sealed class TargetPool(Action changed) : IDisposable
{
    private static readonly TimeSpan BetweenProbes = TimeSpan.FromMilliseconds(25);

    private readonly Lock _gate = new();
    private readonly List<Target> _targets = [];
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Whether something listens at a task's port.</summary>
    public bool Accepts(string taskArn)
    {
        lock (_gate)
            return Find(taskArn) is { Accepts: true };
    }

    /// <summary>Adds a task, and waits in the background until it listens.</summary>
    public void Add(string taskArn, int port)
    {
        var target = new Target(taskArn, port);
        lock (_gate)
        {
            if (Find(taskArn) is not null)
                return;
            _targets.Add(target);
        }

        _ = Task.Run(() => AwaitAsync(target));
    }

    /// <summary>Says whether a task may be given requests, and whether it is to be preferred.</summary>
    public void Judge(string taskArn, bool isHealthy, bool isSteady)
    {
        lock (_gate)
        {
            if (Find(taskArn) is { } target)
                (target.IsHealthy, target.IsSteady) = (isHealthy, isSteady);
        }
    }

    /// <summary>Forgets a task that has ended.</summary>
    public void Remove(string taskArn)
    {
        lock (_gate)
            _targets.RemoveAll(target => target.TaskArn == taskArn);
    }

    /// <summary>Gives a task no new request and waits until it has answered the last one.</summary>
    public async Task DrainAsync(string taskArn, TimeSpan patience)
    {
        Target? target;
        lock (_gate)
        {
            target = Find(taskArn);
            target?.Drain();
        }

        if (target is not null)
            await target.Drained.WaitAsync(patience, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>The task for a new request, one that has proved itself and has the fewest; null when there is none.
    /// <see cref="Leave"/> has to follow.</summary>
    /// <param name="but">Those that have been tried.</param>
    public Target? Enter(IReadOnlyCollection<Target> but)
    {
        lock (_gate)
        {
            var free = _targets.Where(target => target is { Accepts: true, IsHealthy: true, IsDraining: false } && !but.Contains(target));
            var chosen = free.OrderByDescending(target => target.IsSteady).ThenBy(target => target.InFlight).FirstOrDefault();
            if (chosen is null)
                return null;
            chosen.Enter();
            _targets.Remove(chosen);
            _targets.Add(chosen); // Among equals the one that has waited longest is next.
            return chosen;
        }
    }

    /// <summary>A request is over.</summary>
    public void Leave(Target target)
    {
        lock (_gate)
            target.Leave();
    }

    public void Dispose() => _stop.Cancel();

    private Target? Find(string taskArn) => _targets.Find(target => target.TaskArn == taskArn);

    private async Task AwaitAsync(Target target)
    {
        while (!_stop.IsCancellationRequested && Contains(target) && !await LoopbackPort.AnswersAsync(target.Port, _stop.Token))
            await Task.Delay(BetweenProbes, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
            target.Accepts = true;
        changed();
    }

    private bool Contains(Target target)
    {
        lock (_gate)
            return _targets.Contains(target);
    }
}
