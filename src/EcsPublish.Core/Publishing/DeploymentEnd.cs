using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Running;
using EcsPublish.Core.Services;

namespace EcsPublish.Core.Publishing;

/// <summary>
/// Brings a deployment to its end. One that is certain to fail is not waited out: it is taken back, unless EcsRollbackOnFailure is false or there is
/// nothing to go back to, and the wait goes on until that is complete.
/// </summary>
internal sealed class DeploymentEnd(AwsSession session, DeployedService service, ServiceWatcher watcher, PublishContext context)
{
    private bool MayRollBack => context.Settings.Service.RollbackOnFailure && service.Deployment!.Previous is not null;

    /// <summary>Waits until nothing more is to come.</summary>
    public async Task<Verdict> UntilOverAsync(CancellationToken cancellation)
    {
        var verdict = await watcher.UntilDecidedAsync(cancellation);
        if (verdict.Kind is not (VerdictKind.Doomed or VerdictKind.Failed))
        {
            return verdict;
        }

        return MayRollBack ? await RollBackAsync(verdict, cancellation) : verdict with { Kind = VerdictKind.Failed };
    }

    private async Task<Verdict> RollBackAsync(Verdict failed, CancellationToken cancellation)
    {
        var previous = service.Deployment!.Previous!;
        context.Reporter.Say(Importance.High, $"Rolling back to {DeployedService.NameOf(previous)}: {failed.Why}");
        var rollback = new ServiceRollback(session, service.Target, context.Reporter, context.Time);
        if (failed.Kind == VerdictKind.Doomed && watcher.Reader.TrackedArn is { } arn && await rollback.AskAsync(arn))
        {
            watcher.ExpectRollback(failed.Why);
            return await watcher.UntilDecidedAsync(cancellation);
        }

        var back = await rollback.DeployAsync(previous, watcher.Reader.Latest ?? service.Service, cancellation);
        return back.Deployment is null ? failed with { Kind = VerdictKind.RollbackFailed } : await WaitAsync(back, failed, cancellation);
    }

    private async Task<Verdict> WaitAsync(DeployedService back, Verdict failed, CancellationToken cancellation)
    {
        var pace = () => context.IsLocal ? PollPace.Local(context.Time) : PollPace.Remote(context.Time);
        var way = new ServiceWatcher(session, back, new JudgeRules(EcsRollsBack: false), context.Reporter, pace, context.Time);
        var verdict = await way.UntilDecidedAsync(cancellation);
        return verdict.Kind switch
        {
            VerdictKind.Succeeded => new Verdict(VerdictKind.RolledBack, failed.Why, back.TaskDefinition),
            VerdictKind.Superseded => verdict,
            _ => new Verdict(VerdictKind.RollbackFailed, failed.Why, back.TaskDefinition),
        };
    }
}
