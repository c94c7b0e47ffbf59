using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Results;
using EcsPublish.Core.Running;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Publishing;

/// <summary>How a watched run ended.</summary>
/// <param name="Failure">What the user reads when it did not succeed.</param>
/// <param name="ExitCode">Of the project's container; null when it never started or never ended.</param>
internal sealed record RunOutcome(Outcome Outcome, Diagnostic? Failure, int? ExitCode, IReadOnlyList<TaskReport> Reports);

/// <summary>Watches the run until it ends, the time is up, or the publish is cancelled. Only exit code 0 of all essential containers is a success.</summary>
internal sealed class WaitStep(PublishContext context, AwsSession session)
{
    private RunSettings Run => context.Settings.Run;

    /// <summary>Watches; whatever is not over when this returns has been stopped, unless EcsKeepOnCancel says otherwise.</summary>
    public async Task<RunOutcome> RunAsync(StartedRun run, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(Run.Timeout, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        var watcher = new TaskWatcher(session, run.Plan, context.Reporter, context.Time, Pace);
        try
        {
            var reports = await watcher.UntilStoppedAsync(run.Tasks, Run.FollowLogs, either.Token);
            return Judge(run, reports);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new RunOutcome(Outcome.Cancelled, Diagnostics.Cancelled.With(await GiveUpAsync(run, "The publish was cancelled")), null, watcher.Reports);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return await TimeOutAsync(run, watcher.Reports);
        }
        catch (PublishException)
        {
            await GiveUpAsync(run, "EcsPublish could not watch it any more");
            throw;
        }
    }

    private PollPace Pace() => context.IsLocal ? PollPace.Local(context.Time) : PollPace.Remote(context.Time);

    private RunOutcome Judge(StartedRun run, IReadOnlyList<TaskReport> reports)
    {
        var exitCode = FailureReport.ExitCode(run.Plan, reports);
        if (FailureReport.Of(run.Plan, reports) is { } failure)
        {
            return new RunOutcome(Outcome.Failed, failure, exitCode, reports);
        }

        var what = reports.Count == 1 ? $"Task {TaskId.Short(reports[0].Task.TaskArn)}" : $"All {reports.Count} tasks";
        context.Reporter.Say(Importance.High, $"{what} of {run.Plan.Family} ended with exit code 0");
        return new RunOutcome(Outcome.Succeeded, null, exitCode, reports);
    }

    private async Task<RunOutcome> TimeOutAsync(StartedRun run, IReadOnlyList<TaskReport> reports)
    {
        await new TaskStopper(session, context.Reporter).StopAsync(run.Plan.Cluster, Open(reports), $"EcsTimeout of {Run.Timeout} was over");
        var slow = reports.First(report => report.Task.LastStatus != "STOPPED");
        var tail = slow.TailOf(run.Plan.MainContainer);
        var failure = Diagnostics.TaskTimedOut.With(
            TaskId.Short(slow.Task.TaskArn), run.Plan.Family, slow.Task.LastStatus, Run.Timeout, tail.Count == 0 ? "" : $" Last lines: {string.Join(" | ", tail)}");
        return new RunOutcome(Outcome.TimedOut, failure with { Details = tail }, null, reports);
    }

    private async Task<string> GiveUpAsync(StartedRun run, string reason)
    {
        if (Run.KeepOnCancel)
        {
            return $" Its task runs on (EcsKeepOnCancel): {string.Join(' ', run.Arns)}";
        }

        await new TaskStopper(session, context.Reporter).StopAsync(run.Plan.Cluster, run.Arns, reason);
        return " Its task was stopped.";
    }

    private static List<string> Open(IEnumerable<TaskReport> reports) =>
        [.. reports.Where(report => report.Task.LastStatus != "STOPPED").Select(report => report.Task.TaskArn)];
}
