using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Running;

namespace EcsPublish.Core.Services;

/// <summary>Waits for our deployment: looks, tells what is new, and judges, until it is decided. Answers that fail are looked over for a while.</summary>
internal sealed class ServiceWatcher
{
    private readonly AwsSession _aws;
    private readonly DeploymentJudge _judge;
    private readonly Endurance _endurance;
    private readonly IReporter _reporter;
    private readonly Func<PollPace> _pace;
    private VerdictKind _told = VerdictKind.Waiting;

    /// <param name="service">The service with the deployment to wait for.</param>
    public ServiceWatcher(AwsSession aws, DeployedService service, JudgeRules rules, IReporter reporter, Func<PollPace> pace, TimeProvider time)
    {
        var ours = service.Deployment!;
        _judge = new DeploymentJudge(ours, rules);
        _endurance = new Endurance(reporter, time);
        (_aws, _reporter, _pace) = (aws, reporter, pace);
        Reader = new ServiceReader(aws, service.Target, ours, time);
        Progress = new ServiceProgress(ours, service.Service, reporter);
    }

    /// <summary>What was read last.</summary>
    public ServiceReader Reader { get; }

    /// <summary>What was told.</summary>
    public ServiceProgress Progress { get; }

    /// <summary>The last snapshot; null before the first.</summary>
    public ServiceSnapshot? Latest { get; private set; }

    /// <summary>Our deployment as last seen; ECS drops one that was taken back from its answers.</summary>
    public DeploymentState? LastSight { get; private set; }

    /// <summary>We have asked ECS to roll back: the next decision is how that ended.</summary>
    public void ExpectRollback(string why) => _judge.ExpectRollback(why);

    /// <summary>Waits until the deployment is over, or certain to fail.</summary>
    public async Task<Verdict> UntilDecidedAsync(CancellationToken cancellation)
    {
        for (var between = _pace(); ; await between.PauseAsync(cancellation))
        {
            if (await _endurance.TryAsync(() => Reader.ReadAsync(cancellation)) is not { } now)
            {
                continue;
            }

            if (HasChanged(now))
            {
                between.Quicken();
            }

            Latest = now;
            LastSight = now.Find(Reader.DeploymentId) ?? LastSight;
            Progress.Tell(now, Reader.Latest);
            GiveUpOnUnknownRole();
            var verdict = _judge.Observe(now);
            if (verdict.IsFinal || verdict.Kind == VerdictKind.Doomed)
            {
                return verdict;
            }

            Tell(verdict);
        }
    }

    private void GiveUpOnUnknownRole()
    {
        if (Progress.Story.Select(moment => UnknownRole.Trouble(_aws, moment.Text)).OfType<Diagnostic>().FirstOrDefault() is { } trouble)
        {
            throw new PublishException(trouble);
        }
    }

    private bool HasChanged(ServiceSnapshot now) =>
        Latest is null || !now.Deployments.SequenceEqual(Latest.Deployments) || now.Failures.Count != Latest.Failures.Count;

    private void Tell(Verdict verdict)
    {
        if (verdict.Kind == VerdictKind.RollingBack && _told != verdict.Kind)
        {
            _told = verdict.Kind;
            _reporter.Say(Importance.High, $"ECS rolls back: {HarmlessText.Of(verdict.Why)}");
        }
    }
}
