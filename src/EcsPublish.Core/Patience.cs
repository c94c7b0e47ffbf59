namespace EcsPublish.Core;

/// <summary>Tries again while AWS is still catching up with itself: polls for the fact, never sleeps for luck.</summary>
internal static class Patience
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>Calls until it succeeds, fails for another reason, or the patience is at its end; pauses double, with jitter.</summary>
    public static async Task<T> RetryAsync<T>(
        TimeProvider time, TimeSpan patience, Func<Exception, bool> passes, Func<Task<T>> call, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            try
            {
                return await call();
            }
            catch (Exception e) when (passes(e) && time.GetElapsedTime(began) < patience)
            {
                await Task.Delay(pause * (0.75 + (Random.Shared.NextDouble() / 2)), time, cancellation);
            }
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;
}
