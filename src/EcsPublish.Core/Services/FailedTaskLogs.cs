using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Running;

namespace EcsPublish.Core.Services;

/// <summary>The last lines of tasks that failed, read when they are needed: the lines of a service are not followed while it is deployed.</summary>
internal sealed class FailedTaskLogs(AwsSession aws, IReadOnlyList<PlannedContainer> containers, Func<PollPace> pace, TimeProvider time)
{
    // The last lines of a task are still on their way into CloudWatch Logs when it has stopped.
    private static readonly TimeSpan LinesArrive = TimeSpan.FromSeconds(6);

    /// <summary>The tasks with the last lines of their containers.</summary>
    public async Task<IReadOnlyList<TaskReport>> ReadAsync(IEnumerable<EcsTask> tasks, CancellationToken cancellation) =>
        await Task.WhenAll(tasks.Select(task => ReportAsync(task, cancellation)));

    private async Task<TaskReport> ReportAsync(EcsTask task, CancellationToken cancellation)
    {
        var ran = containers.Where(container => container.Log is not null && HasRun(task, container.Name)).ToList();
        var tails = await Task.WhenAll(ran.Select(container => TailAsync(container.Log!, TaskId.Of(task.TaskArn), cancellation)));
        return new TaskReport(task, ran.Zip(tails).ToDictionary(pair => pair.First.Name, pair => pair.Second));
    }

    private static bool HasRun(EcsTask task, string container) => task.Containers?.Find(other => other.Name == container)?.ExitCode is not null;

    private async Task<LogTail> TailAsync(PlannedLog log, string taskId, CancellationToken cancellation)
    {
        var tail = new LogTail();
        var between = pace();
        for (var began = time.GetTimestamp(); tail.Lines.Count == 0 && time.GetElapsedTime(began) < LinesArrive; await between.PauseAsync(cancellation))
        {
            foreach (var line in await LastLinesAsync(log, taskId, cancellation))
            {
                tail.Add(HarmlessText.Of(line.Message ?? ""), line.Timestamp);
            }
        }

        return tail;
    }

    private async Task<List<OutputLogEvent>> LastLinesAsync(PlannedLog log, string taskId, CancellationToken cancellation)
    {
        var request = new GetLogEventsRequest { LogGroupName = log.Group, LogStreamName = log.StreamOf(taskId), StartFromHead = false, Limit = LogTail.Kept };
        try
        {
            var page = await aws.CallAsync(Actions.GetLogEvents, log.ArnIn(aws.Identity), () => aws.Logs(log.Region).GetLogEventsAsync(request, cancellation));
            return page.Events ?? [];
        }
        catch (Exception e) when (e is PublishException or AmazonServiceException)
        {
            // Not there yet, or not to be read: the failure is told all the same.
            return [];
        }
    }
}
