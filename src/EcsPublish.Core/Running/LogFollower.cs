using Amazon.CloudWatchLogs.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Running;

/// <summary>
/// Follows one log stream from its head: every line that CloudWatch Logs returns, once, in order. A stream that is not there is "not yet"; an empty
/// page with a new token is not the end. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html
/// </summary>
internal sealed class LogFollower(AwsSession aws, PlannedLog log, string stream, TimeProvider time, Func<PollPace> pace, Action<OutputLogEvent> show)
{
    // After a task has stopped its last lines are still on their way into CloudWatch Logs.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(30);

    // The local AWS knows when a stream is at its end, and says so in the token.
    private const string EndOfStream = "/end";

    private string? _token;

    /// <summary>Whether there is anybody who could have written: a container that never started is not waited for. Asked after the task has stopped.</summary>
    public Func<bool> HasWriter { get; init; } = () => true;

    /// <summary>Follows until the stream has ended or, after <paramref name="taskStopped"/>, nothing more comes.</summary>
    /// <returns>False when it was cut off after 30 seconds of drain while lines still came.</returns>
    public async Task<bool> FollowAsync(Task taskStopped, CancellationToken cancellation)
    {
        var between = pace();
        long? stoppedAt = null;
        var quietSince = time.GetTimestamp();
        while (true)
        {
            // Asked before the read: what is read afterwards was written before the stop.
            var stopped = taskStopped.IsCompleted;
            stoppedAt ??= stopped ? time.GetTimestamp() : null;
            var read = await ReadAsync(cancellation);
            if (read == Page.Ended)
            {
                return true;
            }

            if (read == Page.Lines)
            {
                quietSince = time.GetTimestamp();
                between.Quicken();
            }

            if (stoppedAt is { } at)
            {
                if (read == Page.Nothing && !HasWriter())
                {
                    return true;
                }

                if (read == Page.Nothing && time.GetElapsedTime(quietSince) >= Quiet && time.GetElapsedTime(at) >= Quiet)
                {
                    return true;
                }

                if (time.GetElapsedTime(at) >= LongestDrain)
                {
                    return read == Page.Nothing;
                }
            }

            if (read != Page.Lines)
            {
                var pause = between.PauseAsync(cancellation);
                await (stopped ? pause : await Task.WhenAny(pause, taskStopped));
            }
        }
    }

    private enum Page
    {
        /// <summary>The same token as before: nothing new.</summary>
        Nothing,

        /// <summary>Lines, or a new token.</summary>
        Lines,

        /// <summary>Nothing will ever come any more.</summary>
        Ended,
    }

    private async Task<Page> ReadAsync(CancellationToken cancellation)
    {
        var request = new GetLogEventsRequest { LogGroupName = log.Group, LogStreamName = stream, StartFromHead = true, NextToken = _token };
        GetLogEventsResponse page;
        try
        {
            page = await aws.CallAsync(Actions.GetLogEvents, log.ArnIn(aws.Identity), () => aws.Logs(log.Region).GetLogEventsAsync(request, cancellation));
        }
        catch (ResourceNotFoundException)
        {
            return Page.Nothing;
        }
        catch (PublishException e) when (e.Diagnostic.Descriptor.MayPass)
        {
            return Page.Nothing;
        }

        foreach (var line in page.Events ?? [])
        {
            show(line);
        }

        var moved = page.NextForwardToken != _token;
        _token = page.NextForwardToken ?? _token;
        if (_token?.EndsWith(EndOfStream, StringComparison.Ordinal) == true)
        {
            return Page.Ended;
        }

        return moved ? Page.Lines : Page.Nothing;
    }
}
