using Amazon.ECS.Model;
using Amazon.Runtime;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Running;

/// <summary>Watches tasks until all have stopped: says each change of status once, and streams what their containers print.</summary>
internal sealed class TaskWatcher(AwsSession aws, RunPlan plan, IReporter reporter, TimeProvider time, Func<PollPace> pace)
{
    private const string Stopped = "STOPPED";

    // DescribeTasks may lag behind RunTask by seconds; a task that stays away for longer is lost.
    private static readonly TimeSpan MissingPatience = TimeSpan.FromSeconds(20);

    private readonly long _began = time.GetTimestamp();
    private readonly Dictionary<string, WatchedTask> _tasks = [];
    private readonly Endurance _endurance = new(reporter, time);

    /// <summary>Watches the tasks.</summary>
    /// <param name="started">As RunTask returned them.</param>
    /// <param name="followLogs">Whether lines are shown; the last ones are kept for an error in any case.</param>
    /// <returns>How each ended.</returns>
    public async Task<IReadOnlyList<TaskReport>> UntilStoppedAsync(IReadOnlyList<EcsTask> started, bool followLogs, CancellationToken cancellation)
    {
        foreach (var task in started)
        {
            _tasks[task.TaskArn] = new WatchedTask(task, plan);
            Tell(_tasks[task.TaskArn], task);
        }

        var logs = Task.WhenAll(_tasks.Values.Select(task => FollowAllAsync(task, followLogs, cancellation)));
        var between = pace();
        while (_tasks.Values.Any(task => !task.Ended.IsCompleted))
        {
            await between.PauseAsync(cancellation);
            if (await _endurance.TryAsync(() => DescribeAsync(cancellation)))
            {
                between.Quicken();
            }
        }

        await logs;
        return Reports;
    }

    /// <summary>What is known now: for a timeout or a cancel.</summary>
    public IReadOnlyList<TaskReport> Reports => [.. _tasks.Values.Select(task => task.Report)];

    private async Task<bool> DescribeAsync(CancellationToken cancellation)
    {
        var open = _tasks.Values.Where(task => !task.Ended.IsCompleted).Select(task => task.Arn).ToList();
        var request = new DescribeTasksRequest { Cluster = plan.Cluster, Tasks = open };
        var response = await aws.CallAsync(Actions.DescribeTasks, open[0], () => aws.Ecs.DescribeTasksAsync(request, cancellation));
        var changed = false;
        foreach (var task in response.Tasks ?? [])
        {
            changed |= _tasks.TryGetValue(task.TaskArn ?? "", out var watched) && Take(watched, task);
        }

        foreach (var arn in open.Except((response.Tasks ?? []).Select(task => task.TaskArn)))
        {
            changed |= Miss(_tasks[arn]);
        }

        return changed;
    }

    private bool Take(WatchedTask watched, EcsTask now)
    {
        watched.MissingSince = null;
        var changed = now.LastStatus != watched.Latest.LastStatus;
        watched.Latest = now;
        if (now.LastStatus == Stopped)
        {
            watched.LastWord = Describe(watched, now);
            watched.End();
        }
        else if (changed)
        {
            Tell(watched, now);
        }

        return changed;
    }

    private bool Miss(WatchedTask watched)
    {
        watched.MissingSince ??= time.GetTimestamp();
        if (time.GetElapsedTime(watched.MissingSince.Value) < MissingPatience)
        {
            return false;
        }

        watched.Lost = true;
        watched.End();
        return true;
    }

    private void Tell(WatchedTask watched, EcsTask task) => reporter.Say(Importance.High, Describe(watched, task));

    private string Describe(WatchedTask watched, EcsTask task) => $"Task {TaskId.Short(watched.Arn)} {task.LastStatus} after {Elapsed}{Reason(task)}";

    private string Elapsed => $"{time.GetElapsedTime(_began).TotalSeconds.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)} s";

    private static string Reason(EcsTask task) => task.LastStatus == Stopped && task.StoppedReason is { Length: > 0 } reason ? $": {reason}" : "";

    // The last lines come before the last word: a reader expects the end of the story at its end.
    private async Task FollowAllAsync(WatchedTask watched, bool show, CancellationToken cancellation)
    {
        await Task.WhenAll(plan.Containers.Where(container => container.Log is not null)
            .Select(container => FollowAsync(watched, container.Name, container.Log!, show, cancellation)).Append(watched.Ended));
        if (watched.LastWord is { } word)
        {
            reporter.Say(Importance.High, word);
        }
    }

    private async Task FollowAsync(WatchedTask watched, string container, PlannedLog log, bool show, CancellationToken cancellation)
    {
        var label = _tasks.Count == 1 ? container : $"{container} {TaskId.Short(watched.Arn)}";
        var tail = watched.Tails[container];
        var stream = log.StreamOf(TaskId.Of(watched.Arn));
        var follower = new LogFollower(aws, log, stream, time, pace, line =>
        {
            var text = HarmlessText.Of(line.Message ?? "");
            tail.Add(text, line.Timestamp);
            if (show)
            {
                reporter.LogLine(label, text);
            }
        })
        { HasWriter = () => watched.HasStarted(container) };
        try
        {
            if (!await follower.FollowAsync(watched.Ended, cancellation))
            {
                reporter.Report(Diagnostics.LogCut.With(stream, log.Group));
            }
        }
        catch (Exception e) when (e is PublishException or AmazonServiceException)
        {
            // The run goes on: its exit code matters more than its lines.
            reporter.Report(Diagnostics.LogNotReadable.With(log.Group, e.Message));
        }
    }
}
