using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Results;
using EcsPublish.Core.Running;
using EcsPublish.Core.Services;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Publishing;

/// <summary>How the deployment of a service ended.</summary>
/// <param name="Failure">What the user reads when it did not succeed.</param>
/// <param name="RolloutState">ECS's word for our deployment, as last seen; null when there was none to wait for.</param>
/// <param name="RunningRevision">ARN of the revision that serves now, as far as it is known.</param>
internal sealed record ServiceOutcome(Outcome Outcome, Diagnostic? Failure, string? RolloutState, string? RunningRevision)
{
    /// <summary>What explains a failure; null without one.</summary>
    public Dossier? Dossier { get; init; }
}

/// <summary>Waits until the deployment that this publish started is complete, or is known to have failed; then takes it back if that is wanted.</summary>
internal sealed class ServiceWaitStep(PublishContext context, AwsSession session, IReadOnlyList<PlannedContainer> containers)
{
    private PublishSettings Settings => context.Settings;

    /// <summary>Waits. The deployment of a publish that is cancelled, or whose time is up, is left to ECS.</summary>
    public async Task<ServiceOutcome> RunAsync(DeployedService service, CancellationToken cancellation)
    {
        if (service.Deployment is null)
        {
            return new ServiceOutcome(Outcome.Succeeded, null, null, service.TaskDefinition);
        }

        using var timeout = new CancellationTokenSource(Settings.Run.Timeout, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        var watcher = new ServiceWatcher(session, service, Rules(service), context.Reporter, Pace, context.Time);
        var report = new ServiceReport(service, watcher, new FailedTaskLogs(session, containers, Pace, context.Time), containers);
        try
        {
            var verdict = await new DeploymentEnd(session, service, watcher, context).UntilOverAsync(either.Token);
            return await report.ConcludeAsync(verdict, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            var goesOn = $" The deployment of {service.Revision} to service {service.Target.Name} goes on without it.";
            return new ServiceOutcome(Outcome.Cancelled, Diagnostics.Cancelled.With(goesOn), report.RolloutState, report.RunningRevision);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return await report.TimedOutAsync(Settings.Run.Timeout, cancellation);
        }
    }

    private JudgeRules Rules(DeployedService service)
    {
        var desired = service.Service.DesiredCount ?? 1;
        return new JudgeRules(
            EcsRollsBack: Settings.Service is { Breaker.Enabled: true, RollbackOnFailure: true },
            LeastFailures: Settings.Service.Breaker.Threshold?.TasksOf(desired) ?? 2);
    }

    private PollPace Pace() => context.IsLocal ? PollPace.Local(context.Time) : PollPace.Remote(context.Time);
}
