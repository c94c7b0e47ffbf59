using Amazon.ECS;
using EcsPublish.Local.Ecs.Services;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Scheduling;

/// <summary>Counts the tasks of a service that fail, and slows the scheduler down when they do so again and again.</summary>
internal sealed class FailureWatch(ServiceEntry entry, TimeProvider time)
{
    private const int FailuresToTellOf = 3;
    private const int LongestExponent = 6;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    private int _inARow;
    private long _lastFailure;
    private int _ofRollback;

    /// <summary>Failures that the circuit breaker counts.</summary>
    private int Counted => RolloutStatus.IsRollingBack(entry.Rollout)
        ? _ofRollback
        : entry.Rollout.DeploymentCircuitBreaker.FailureCount ?? 0;

    /// <summary>Whether the deployment in progress has failed too often.</summary>
    public bool IsTooMuch =>
        entry.Primary.RolloutState == DeploymentRolloutState.IN_PROGRESS
        && CircuitBreaker.Of(entry.Service) is { Enabled: true } breaker && Counted >= breaker.Threshold;

    /// <summary>How long no task should be started; zero or less when one may.</summary>
    public TimeSpan Pause => _inARow == 0
        ? TimeSpan.Zero
        : FirstPause * (1 << Math.Min(_inARow, LongestExponent)) - time.GetElapsedTime(_lastFailure);

    /// <summary>A task could not be started, or ended when it should not have.</summary>
    public void Failed(ServiceTask task)
    {
        if (task.Task.StartedBy == entry.Primary.Id && entry.Primary.RolloutState == DeploymentRolloutState.IN_PROGRESS)
        {
            entry.Primary.FailedTasks++;
            Count(Counted + 1);
        }

        Slow();
        if (_inARow == FailuresToTellOf)
            entry.Say(
                time.GetUtcNow().UtcDateTime,
                "is unable to consistently start tasks successfully. For more information, see the Troubleshooting section of the "
                + "Amazon ECS Developer Guide.");
    }

    /// <summary>The next start should wait a little.</summary>
    public void Slow()
    {
        _inARow++;
        _lastFailure = time.GetTimestamp();
    }

    /// <summary>A task has done its work for a while.</summary>
    public void Succeeded(ServiceTask task)
    {
        _inARow = 0;
        if (task.Task.StartedBy == entry.Primary.Id && CircuitBreaker.Of(entry.Service).ResetsOnHealthyTask)
            Count(0);
    }

    /// <summary>Another deployment begins: what was is forgotten.</summary>
    public void Forget() => (_inARow, _ofRollback) = (0, 0);

    private void Count(int failures)
    {
        if (RolloutStatus.IsRollingBack(entry.Rollout))
            _ofRollback = failures;
        else if (RolloutStatus.IsOpen(entry.Rollout))
            entry.Rollout.DeploymentCircuitBreaker.FailureCount = failures;
    }
}
