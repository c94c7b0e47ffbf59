namespace EcsPublish.Core.Running;

/// <summary>How often to ask: fast while things change, gentler the longer nothing does.</summary>
/// <param name="shortest">The pause after a change; the next one is twice as long, each further one by a fifth.</param>
/// <param name="longest">The pause in quiet times; keeps ten publishes of one account below ECS's request rate.</param>
internal sealed class PollPace(TimeProvider time, TimeSpan shortest, TimeSpan longest)
{
    private TimeSpan? _last;

    /// <summary>For AWS over the internet. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html: 20 reads a second, 50
    /// in a burst.</summary>
    public static PollPace Remote(TimeProvider time) => new(time, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(5));

    /// <summary>For the local AWS, which nobody else uses.</summary>
    public static PollPace Local(TimeProvider time) => new(time, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(500));

    /// <summary>Something changed: the next pause is short again.</summary>
    public void Quicken() => _last = null;

    /// <summary>Waits for the next time to ask.</summary>
    public Task PauseAsync(CancellationToken cancellation)
    {
        var pause = _last is not { } last ? shortest : last * (last == shortest ? 2 : 1.2);
        _last = pause < longest ? pause : longest;
        return Task.Delay(_last.Value, time, cancellation);
    }
}
