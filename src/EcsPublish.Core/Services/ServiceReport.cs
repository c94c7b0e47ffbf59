using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Results;
using EcsPublish.Core.Running;

namespace EcsPublish.Core.Services;

/// <summary>Turns the verdict on a deployment into an outcome, with everything that explains a failure.</summary>
internal sealed class ServiceReport(DeployedService service, ServiceWatcher watcher, FailedTaskLogs logs, IReadOnlyList<PlannedContainer> containers)
{
    // The newest failures tell the story; older ones are the same again.
    private const int MostTasks = 3;

    /// <summary>ECS's word for our deployment, as last seen.</summary>
    public string? RolloutState => watcher.LastSight?.Rollout;

    /// <summary>ARN of the revision that the service is on, as last seen.</summary>
    public string? RunningRevision => watcher.Latest?.Deployments.OrderByDescending(deployment => deployment.IsCompleted)
        .ThenByDescending(deployment => deployment.IsPrimary).FirstOrDefault(deployment => deployment.Running > 0)?.TaskDefinition;

    /// <summary>The outcome of a verdict that is final.</summary>
    public async Task<ServiceOutcome> ConcludeAsync(Verdict verdict, CancellationToken cancellation)
    {
        if (verdict.Kind == VerdictKind.Succeeded)
        {
            return new ServiceOutcome(Outcome.Succeeded, null, "COMPLETED", service.TaskDefinition);
        }

        var tasks = await logs.ReadAsync(watcher.Reader.FailedTasks.TakeLast(MostTasks), cancellation);
        var failure = Describe(verdict, Evidence(tasks));
        var outcome = verdict.Kind switch
        {
            VerdictKind.RolledBack => Outcome.RolledBack,
            VerdictKind.Superseded => Outcome.Superseded,
            _ => Outcome.Failed,
        };
        return new ServiceOutcome(outcome, failure, RolloutState, verdict.Revision ?? RunningRevision) { Dossier = DossierOf(failure, tasks) };
    }

    /// <summary>The outcome when the time is up.</summary>
    public async Task<ServiceOutcome> TimedOutAsync(TimeSpan timeout, CancellationToken cancellation)
    {
        var state = watcher.LastSight is not { } mine ? "it was not seen" : $"{mine.Running} of {mine.Desired} running, {mine.Pending} pending";
        var tasks = await logs.ReadAsync(watcher.Reader.FailedTasks.TakeLast(MostTasks), cancellation);
        var lastEvent = watcher.Progress.Story.LastOrDefault(moment => moment.Source == "service");
        var evidence = tasks.Count > 0 ? Evidence(tasks) : lastEvent is null ? "" : $" Last event: {lastEvent.Text}";
        var failure = Diagnostics.DeploymentTimedOut.With(service.Revision, service.Target.Name, timeout, state, evidence);
        return new ServiceOutcome(Outcome.TimedOut, failure, RolloutState, RunningRevision) { Dossier = DossierOf(failure, tasks) };
    }

    private Diagnostic Describe(Verdict verdict, string evidence)
    {
        var (revision, name, why) = (service.Revision, service.Target.Name, HarmlessText.Of(verdict.Why).TrimEnd('.'));
        return verdict.Kind switch
        {
            VerdictKind.RolledBack => Diagnostics.DeploymentRolledBack.With(revision, name, why, NameOf(verdict.Revision), evidence),
            VerdictKind.RollbackFailed => Diagnostics.RollbackFailed.With(
                revision, name, why, NameOf(service.Deployment!.Previous), service.Target.ClusterName, evidence),
            VerdictKind.Superseded => Diagnostics.DeploymentSuperseded.With(revision, name, verdict.Why, NameOf(verdict.Revision)),
            VerdictKind.Stopped => Diagnostics.DeploymentStopped.With(revision, name, $"{why}."),
            VerdictKind.Lost => Diagnostics.DeploymentLost.With(revision, name, why, service.Target.ClusterName),
            _ => Diagnostics.DeploymentFailed.With(revision, name, why, StateNow() + evidence),
        };
    }

    private string StateNow() => service.Deployment!.Previous is { } previous
        ? $"It was not rolled back (EcsRollbackOnFailure is false); tasks of {NameOf(previous)} serve as far as they still run."
        : "There is no revision to go back to; correct it and publish again, or stop it with EcsDesiredCount=0.";

    // The newest failed task speaks for all.
    private string Evidence(IReadOnlyList<TaskReport> tasks)
    {
        if (tasks.Count == 0)
        {
            return "";
        }

        var task = tasks[^1];
        var container = (task.Task.Containers ?? []).Where(other => IsEssential(other.Name))
            .OrderByDescending(other => other.ExitCode is not null and not 0).FirstOrDefault();
        var tail = container is null ? [] : task.TailOf(container.Name);
        var reason = container?.Reason ?? task.Task.StoppedReason ?? "";
        return $" Task {TaskId.Short(task.Task.TaskArn)}: {(container?.ExitCode is { } code ? $"exit code {code}, " : "")}{HarmlessText.Of(reason).TrimEnd('.')}."
            + (Hint.For(task, container) is { } hint ? $" {hint}" : "")
            + (tail.Count == 0 ? "" : $" Last lines: {string.Join(" | ", tail)}");
    }

    private bool IsEssential(string name) => containers.FirstOrDefault(container => container.Name == name)?.Essential ?? true;

    private Dossier DossierOf(Diagnostic failure, IReadOnlyList<TaskReport> tasks) => Dossier.Of(failure.Text, tasks, watcher.Progress.Story);

    private static string NameOf(string? arn) => arn is null ? "an earlier revision" : DeployedService.NameOf(arn);
}
