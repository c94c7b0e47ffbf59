namespace EcsPublish.Images.Registries;

/// <summary>Cancels when nothing moves for a while; a large upload may take long as long as bytes flow.</summary>
internal sealed class StallGuard : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly TimeSpan _timeout;

    public StallGuard(TimeSpan timeout, CancellationToken cancellation)
    {
        _timeout = timeout;
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _source.CancelAfter(timeout);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>A byte moved: start waiting anew.</summary>
    public void Moved() => _source.CancelAfter(_timeout);

    public void Dispose() => _source.Dispose();
}
