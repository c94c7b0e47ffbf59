namespace EcsPublish.Local.Server;

/// <summary>Knows when the server has had nothing to do for so long that it should end.</summary>
/// <param name="idle">How long; null means for ever.</param>
/// <param name="activity">What counts as something to do, beside requests.</param>
/// <param name="time">The clock.</param>
internal sealed class IdleWatch(TimeSpan? idle, IActivity activity, TimeProvider time)
{
    private long _lastSign = time.GetTimestamp();
    private int _requests;

    /// <summary>Whether a task runs.</summary>
    public bool IsBusy => activity.IsBusy;

    /// <summary>A request has come.</summary>
    public void Enter() => Interlocked.Increment(ref _requests);

    /// <summary>A request has been answered.</summary>
    public void Leave()
    {
        Interlocked.Exchange(ref _lastSign, time.GetTimestamp());
        Interlocked.Decrement(ref _requests);
    }

    /// <summary>Returns when the idle time is over.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        if (idle is not { } limit)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellation);
            return;
        }

        while (Left(limit) is var left && left > TimeSpan.Zero)
            await Task.Delay(left, time, cancellation);
    }

    private TimeSpan Left(TimeSpan limit)
    {
        if (Volatile.Read(ref _requests) > 0 || IsBusy) Interlocked.Exchange(ref _lastSign, time.GetTimestamp());
        return limit - time.GetElapsedTime(Interlocked.Read(ref _lastSign));
    }
}
