namespace EcsPublish.Core.Services;

/// <summary>
/// Says what became of our deployment, from one look at the service after another. It trusts what is said of our deployment's own id; absence, and what
/// a stale answer could also say, only when it stays. Only ECS's word COMPLETED for our id makes a success.
/// </summary>
internal sealed class DeploymentJudge(OurDeployment ours, JudgeRules rules)
{
    private readonly Persisting _gone = new();
    private readonly Persisting _missing = new();
    private readonly Persisting _replaced = new();
    private readonly Persisting _stopped = new();
    private readonly Persisting _emptied = new();
    private readonly Persisting _noWayBack = new();
    private readonly Persisting _backUnseen = new();
    private bool _seen;
    private bool _rollbackAsked;
    private string? _failure;

    /// <summary>We asked ECS to roll back: from here on failing tasks tell nothing new, and the way back is expected.</summary>
    /// <param name="why">What made us ask.</param>
    public void ExpectRollback(string why) => (_rollbackAsked, _failure) = (true, why);

    /// <summary>Takes one look.</summary>
    public Verdict Observe(ServiceSnapshot now)
    {
        var mine = now.Find(ours.Id);
        _seen |= mine is not null;
        if (_gone.Holds(now.IsDeleted || !now.Exists, now.At, PatienceWithout(now)))
        {
            return new Verdict(VerdictKind.Lost, now.IsDeleted ? "the service was deleted" : "ECS no longer knows the service");
        }

        NoteFailure(now, mine);
        return _failure is not null ? JudgeRollback(now, mine) : JudgeProgress(now, mine);
    }

    // Until ours was seen, the service is as it was before our call: not there yet, or INACTIVE under the same name.
    private TimeSpan PatienceWithout(ServiceSnapshot now) =>
        !_seen ? rules.FirstSight : now.IsDeleted ? rules.Persistence : rules.MissingPatience;

    // Once ECS has said so, it stays true, whatever an older answer says.
    private void NoteFailure(ServiceSnapshot now, DeploymentState? mine)
    {
        var after = After(now);
        _failure ??= mine is { IsFailed: true } ? mine.Reason
            : now.Tracked is { IsRollingBack: true } or { IsRolledBack: true } or { RollbackFailed: true } ? now.Tracked.Reason
            : after is { IsRollback: true } ? after.Reason
            : after is not null && after.TaskDefinition == ours.Previous && now.Failures.Count > 0 ? now.Failures[^1].Cause
            : null;
    }

    private Verdict JudgeProgress(ServiceSnapshot now, DeploymentState? mine)
    {
        // ECS completes a deployment of no tasks at once, and nobody has seen one of them work.
        var isEmptied = mine is { IsPrimary: true, Desired: 0 } && ours.Desired > 0;
        if (_emptied.Holds(isEmptied, now.At, rules.Persistence))
        {
            return new Verdict(VerdictKind.Stopped, "the desired count was set to 0 meanwhile");
        }

        if (mine is not null && !isEmptied && IsComplete(now, mine))
        {
            return new Verdict(VerdictKind.Succeeded);
        }

        // A way back looks like a replacement until its reason, or the service deployment, says so.
        if (_replaced.Holds(After(now) is not null, now.At, rules.Persistence))
        {
            return new Verdict(VerdictKind.Superseded, After(now)!.Id, After(now)!.TaskDefinition);
        }

        if (_stopped.Holds(now.Tracked is { IsStopped: true }, now.At, rules.Persistence))
        {
            return new Verdict(VerdictKind.Stopped, now.Tracked!.Reason);
        }

        if (_missing.Holds(mine is null && After(now) is null, now.At, _seen ? rules.MissingPatience : rules.FirstSight))
        {
            return new Verdict(VerdictKind.Lost, "ECS no longer lists it");
        }

        return RepeatedFailure.Find(now.Failures, rules.LeastFailures) is { } cause ? new Verdict(VerdictKind.Doomed, cause) : Verdict.Waiting;
    }

    private bool IsComplete(ServiceSnapshot now, DeploymentState mine)
    {
        if (!mine.IsPrimary)
        {
            // Somebody deployed right after it was through.
            return mine.IsCompleted && now.Tracked is { IsSuccessful: true };
        }

        if (mine.Rollout is null)
        {
            return mine.IsAtFullCount && now.Deployments.Count == 1;
        }

        // Of a new deployment COMPLETED says it all; of one that was there before, it may have been said long ago.
        var isConfirmed = now.Tracked is null or { IsSuccessful: true };
        return mine.IsCompleted && isConfirmed && (ours.IsNew || mine.IsAtFullCount);
    }

    private Verdict JudgeRollback(ServiceSnapshot now, DeploymentState? mine)
    {
        var back = After(now);
        if (now.Tracked is { RollbackFailed: true } || back is { IsFailed: true } || FailsAgain(back, now))
        {
            return new Verdict(VerdictKind.RollbackFailed, _failure!, back?.TaskDefinition);
        }

        if (back is { IsCompleted: true } || (back is { Rollout: null, IsAtFullCount: true } && now.Deployments.Count == 1))
        {
            return new Verdict(VerdictKind.RolledBack, _failure!, back.TaskDefinition);
        }

        if (_backUnseen.Holds(now.Tracked is { IsRolledBack: true }, now.At, rules.MissingPatience))
        {
            return new Verdict(VerdictKind.RolledBack, _failure!, back?.TaskDefinition ?? ours.Previous);
        }

        var waits = back is not null || now.Tracked is { IsRollingBack: true } or { IsRolledBack: true };
        return waits ? new Verdict(VerdictKind.RollingBack, _failure!) : WithoutWayBack(now, mine);
    }

    // ECS has given it up; whether it goes back by itself depends on what it was told, and on whether there is something to go back to.
    private Verdict WithoutWayBack(ServiceSnapshot now, DeploymentState? mine)
    {
        var isExpected = _rollbackAsked || (rules.EcsRollsBack && ours.Previous is not null);
        if (isExpected && !_noWayBack.Holds(true, now.At, rules.RollbackBegins))
        {
            return new Verdict(VerdictKind.RollingBack, _failure!);
        }

        return new Verdict(_rollbackAsked ? VerdictKind.RollbackFailed : VerdictKind.Failed, _failure!, mine?.TaskDefinition);
    }

    // Without a circuit breaker ECS would try the way back for ever. What failed before our deployment began was about something else.
    private bool FailsAgain(DeploymentState? back, ServiceSnapshot now) => back is not null && RepeatedFailure.Find(
        now.OtherFailures.Where(failure => failure.DeploymentId == back.Id && failure.CreatedAt >= ours.CreatedAt), rules.LeastFailures) is not null;

    private DeploymentState? After(ServiceSnapshot now) => now.Primary is { } primary && ours.Precedes(primary) ? primary : null;
}
