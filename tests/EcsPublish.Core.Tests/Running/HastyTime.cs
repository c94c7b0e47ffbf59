using Microsoft.Extensions.Time.Testing;

namespace EcsPublish.Core.Tests.Running;

/// <summary>
/// A clock on which nobody waits: a pause moves it on and is over at once. What takes longer than a pause, such as a timeout, is met when the pauses
/// of others have added up to it.
/// </summary>
internal sealed class HastyTime : FakeTimeProvider
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= LongestPause)
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        return timer;
    }
}
