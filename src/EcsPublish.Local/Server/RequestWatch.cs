namespace EcsPublish.Local.Server;

/// <summary>Knows when the last request came, to the server itself or to a service that runs on it.</summary>
internal sealed class RequestWatch(TimeProvider time)
{
    private long _lastSign = time.GetTimestamp();
    private int _requests;

    /// <summary>How long there has been no request.</summary>
    public TimeSpan Quiet => Volatile.Read(ref _requests) > 0 ? TimeSpan.Zero : time.GetElapsedTime(Interlocked.Read(ref _lastSign));

    /// <summary>A request has come.</summary>
    public void Enter() => Interlocked.Increment(ref _requests);

    /// <summary>A request has been answered.</summary>
    public void Leave()
    {
        Touch();
        Interlocked.Decrement(ref _requests);
    }

    /// <summary>Something else that counts like a request.</summary>
    public void Touch() => Interlocked.Exchange(ref _lastSign, time.GetTimestamp());
}
