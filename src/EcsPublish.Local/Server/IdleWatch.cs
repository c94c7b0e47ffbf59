namespace EcsPublish.Local.Server;

/// <summary>Knows when the server has had nothing to do for so long that it should end: no request, to itself or to a service's address, and
/// no one-off task. The tasks of services do not keep it alive; they come back with the next server.</summary>
/// <param name="idle">How long; null means for ever.</param>
/// <param name="activity">What counts as something to do, beside requests: the one-off tasks.</param>
/// <param name="requests">The requests.</param>
/// <param name="time">The clock.</param>
internal sealed class IdleWatch(TimeSpan? idle, IActivity activity, RequestWatch requests, TimeProvider time)
{
    /// <summary>Whether a one-off task runs.</summary>
    public bool IsBusy => activity.IsBusy;

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
        if (IsBusy) requests.Touch();
        return limit - requests.Quiet;
    }
}
