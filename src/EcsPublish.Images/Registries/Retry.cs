namespace EcsPublish.Images.Registries;

/// <summary>Tries again what may pass: throttling, server faults and cut connections, with growing pauses and jitter.</summary>
internal sealed class Retry(RegistryOptions options)
{
    /// <summary>Runs <paramref name="attempt"/> until it succeeds, fails for good, or the tries are used up.</summary>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await attempt(cancellation);
            }
            catch (ImageException failure) when (failure.IsTransient)
            {
                failure.IsFinal = tries >= options.MaxTries;
                if (failure.IsFinal)
                    throw;

                await Task.Delay(PauseAfter(tries, failure.RetryAfter), options.Time, cancellation);
            }
        }
    }

    // What the registry asks for is the least; half of our own pause is random, so that parallel uploads do not return in step.
    private TimeSpan PauseAfter(int tries, TimeSpan? asked)
    {
        var pause = options.FirstDelay * Math.Pow(2, tries - 1) * (0.5 + (Random.Shared.NextDouble() / 2));
        return TimeSpan.FromTicks(Math.Min(Math.Max(pause.Ticks, asked?.Ticks ?? 0), options.LongestDelay.Ticks));
    }
}
