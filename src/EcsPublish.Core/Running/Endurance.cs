using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Running;

/// <summary>What is waited for is worth more than one answer: AWS may fail, throttle or be out of reach for a while.</summary>
internal sealed class Endurance(IReporter reporter, TimeProvider time)
{
    // How long AWS may be out of sight before the wait is given up.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private long _lastSeen = time.GetTimestamp();

    /// <summary>Asks once.</summary>
    /// <returns>The answer; the default when there is none now but may be one the next time.</returns>
    public async Task<T?> TryAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            var answer = await ask();
            _lastSeen = time.GetTimestamp();
            return answer;
        }
        catch (PublishException e) when (e.Diagnostic.Descriptor.MayPass && time.GetElapsedTime(_lastSeen) < Longest)
        {
            reporter.Say(Importance.Normal, $"Still waiting: {e.Message}");
            return default;
        }
    }
}
