namespace EcsPublish.Images.Tests.Support;

/// <summary>Counts what a client waits for one after the other: requests are held until no further one comes, then all are answered at once.</summary>
internal sealed class RoundTrips
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly Lock _gate = new();
    private TaskCompletionSource? _held;
    private int _arrived;

    /// <summary>How many there were so far.</summary>
    public int Count { get; private set; }

    /// <summary>Holds a request.</summary>
    public Task PassAsync()
    {
        lock (_gate)
        {
            _arrived++;
            if (_held is null)
            {
                Count++;
                _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _ = ReleaseAsync();
            }

            return _held.Task;
        }
    }

    private async Task ReleaseAsync()
    {
        for (var known = 0; known < _arrived;)
        {
            known = _arrived;
            await Task.Delay(Quiet);
        }

        lock (_gate)
        {
            _held!.SetResult();
            _held = null;
        }
    }
}
