namespace EcsPublish.Benchmarks;

/// <summary>What a network does to bytes: how long they travel, and how many fit. All links of a run share one line, as they do at a desk.</summary>
/// <param name="Name">For the tables.</param>
/// <param name="RoundTrip">There and back.</param>
/// <param name="MegabitsPerSecond">In each direction; null for no limit.</param>
internal sealed record Line(string Name, TimeSpan RoundTrip, double? MegabitsPerSecond)
{
    /// <summary>Nothing between client and server.</summary>
    public static Line Loopback { get; } = new("loopback", TimeSpan.Zero, null);

    /// <summary>A good connection to a region of the same continent.</summary>
    public static Line Shaped { get; } = new("40 ms, 100 Mbit/s", TimeSpan.FromMilliseconds(40), 100);

    /// <summary>One way.</summary>
    public TimeSpan Delay => RoundTrip / 2;

    /// <summary>How long so many bytes occupy the line.</summary>
    public TimeSpan TimeFor(long bytes) => MegabitsPerSecond is { } rate ? TimeSpan.FromSeconds(bytes * 8 / (rate * 1e6)) : TimeSpan.Zero;
}
