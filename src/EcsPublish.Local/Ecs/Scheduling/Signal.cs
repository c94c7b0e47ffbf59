namespace EcsPublish.Local.Ecs.Scheduling;

/// <summary>Wakes one waiter. Signals that come while it is awake are remembered, as one.</summary>
internal sealed class Signal(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(0, 1);
    private readonly Lock _gate = new();

    /// <summary>Wakes the waiter, now or when it next waits.</summary>
    public void Set()
    {
        lock (_gate)
        {
            if (_semaphore.CurrentCount == 0)
                _semaphore.Release();
        }
    }

    /// <summary>Waits for a signal, but no longer than <paramref name="limit"/>.</summary>
    public async Task WaitAsync(TimeSpan? limit, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(limit ?? Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        await _semaphore.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _semaphore.Dispose();
}
