using EcsPublish.Core.Services;

namespace EcsPublish.Core.Tests.Services;

/// <summary>Looks at a service for the judge, a second apart: ours is <c>ecs-svc/2</c> on web:2, before it <c>ecs-svc/1</c> served web:1.</summary>
internal sealed class Looks
{
    public const string Ours = "ecs-svc/2";
    public const string OldRevision = "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:1";
    public const string NewRevision = "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:2";
    public const string OtherRevision = "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:3";

    public static readonly DateTime Start = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    private readonly DeploymentJudge _judge;
    private DateTimeOffset _now = Start;

    public Looks(OurDeployment? ours = null, JudgeRules? rules = null) =>
        _judge = new DeploymentJudge(
            ours ?? new OurDeployment(Ours, NewRevision) { CreatedAt = Start, Previous = OldRevision },
            rules ?? new JudgeRules(EcsRollsBack: true));

    /// <summary>The verdict of the last look.</summary>
    public Verdict Verdict { get; private set; } = Verdict.Waiting;

    /// <summary>The service as it was before our call: what an answer that lags behind says.</summary>
    public static IReadOnlyList<DeploymentState> Before => [Old(primary: true)];

    public static DeploymentState Mine(string rollout = "IN_PROGRESS", bool primary = true) =>
        new(Ours, NewRevision) { IsPrimary = primary, Rollout = rollout, Reason = rollout == "FAILED" ? "tasks failed to start" : "", CreatedAt = Start, Desired = 1 };

    public static DeploymentState Old(bool primary = false, string rollout = "COMPLETED", DateTime? updated = null) =>
        new("ecs-svc/1", OldRevision) { IsPrimary = primary, Rollout = rollout, CreatedAt = Start.AddDays(-1), UpdatedAt = updated, Desired = 1, Running = 1 };

    public static DeploymentState Younger(string revision, string rollout = "IN_PROGRESS", string reason = "") =>
        new("ecs-svc/3", revision) { IsPrimary = true, Rollout = rollout, Reason = reason, CreatedAt = Start.AddSeconds(5), Desired = 1 };

    public Looks See(params DeploymentState[] deployments) => See(1, deployments);

    public Looks See(int times, params DeploymentState[] deployments) => See(times, new ServiceSnapshot { At = _now, Deployments = deployments });

    public Looks See(TrackedDeployment tracked, params DeploymentState[] deployments) =>
        See(1, new ServiceSnapshot { At = _now, Deployments = deployments, Tracked = tracked });

    /// <summary>Looks until the verdict is final, or so many times.</summary>
    public Looks See(int times, ServiceSnapshot snapshot)
    {
        for (var look = 0; look < times && !Verdict.IsFinal; look++)
        {
            _now = _now.AddSeconds(1);
            Verdict = _judge.Observe(snapshot with { At = _now });
        }

        return this;
    }

    public Looks Fail(params TaskFailure[] failures) =>
        See(1, new ServiceSnapshot { At = _now, Deployments = [Mine(), Old()], Failures = failures });

    /// <summary>A look at which tasks of another deployment have failed.</summary>
    public Looks Fail(DeploymentState[] deployments, params TaskFailure[] failures) =>
        See(1, new ServiceSnapshot { At = _now, Deployments = deployments, OtherFailures = failures });

    public void ExpectRollback() => _judge.ExpectRollback("web exited with code 3");
}
