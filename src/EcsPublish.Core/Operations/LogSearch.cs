using Amazon.CloudWatchLogs.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Running;

namespace EcsPublish.Core.Operations;

/// <summary>
/// Searches what one container printed in all its tasks, those included that ECS has forgotten: the streams whose names begin
/// <c>prefix/container/</c>. Searched again and again, it finds each line once.
/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html
/// </summary>
internal sealed class LogSearch(OperationScope scope, PlannedLog log, DateTimeOffset from)
{
    // Lines of several tasks arrive by and by: the next sweep looks back this far, and knows by their ids what was shown.
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, long> _seen = [];
    private FilterLogEventsRequest? _sweep;
    private long _from = from.ToUnixTimeMilliseconds();

    /// <summary>Whether the sweep goes on: the next page may have lines that are older than now.</summary>
    public bool HasMore => _sweep is not null;

    /// <summary>The time of the newest line so far.</summary>
    public long Reached { get; private set; } = from.ToUnixTimeMilliseconds();

    /// <summary>The next page, which may be empty, in order of time; after the last one a new sweep begins.</summary>
    public async Task<IReadOnlyList<LogLine>> NextAsync(CancellationToken cancellation)
    {
        _sweep ??= Begin();
        var page = await ReadAsync(_sweep, cancellation);
        _sweep.NextToken = page.NextToken;
        if (string.IsNullOrEmpty(page.NextToken))
        {
            _sweep = null;
        }

        return Take(page.Events ?? []);
    }

    private FilterLogEventsRequest Begin() => new()
    {
        LogGroupName = log.Group,
        LogStreamNamePrefix = log.StreamOf(""),
        StartTime = _from,
        FilterPattern = scope.Settings.Operations.LogFilter,
    };

    private async Task<FilterLogEventsResponse> ReadAsync(FilterLogEventsRequest request, CancellationToken cancellation)
    {
        try
        {
            return await scope.Aws.CallAsync(
                Actions.FilterLogEvents, log.ArnIn(scope.Aws.Identity), () => scope.Aws.Logs(log.Region).FilterLogEventsAsync(request, cancellation));
        }
        catch (ResourceNotFoundException)
        {
            scope.Reporter.Say(Importance.Normal, $"Log group {log.Group} does not exist yet");
            return new FilterLogEventsResponse();
        }
        catch (InvalidParameterException e) when (request.FilterPattern is { } filter)
        {
            throw new PublishException(Diagnostics.BadLogFilter.With(filter, e.Message.TrimEnd('.') + "."), e);
        }
        catch (PublishException e) when (scope.Settings.Operations.Follow && e.Diagnostic.Descriptor.MayPass)
        {
            scope.Reporter.Say(Importance.Normal, $"Still following: {e.Message}");
            return new FilterLogEventsResponse();
        }
    }

    private List<LogLine> Take(List<FilteredLogEvent> events)
    {
        var fresh = events.Where(line => _seen.TryAdd(line.EventId, line.Timestamp ?? 0)).ToList();
        Reached = Math.Max(Reached, fresh.Max(line => line.Timestamp) ?? 0);
        _from = Math.Max(_from, Reached - (long)Late.TotalMilliseconds);
        foreach (var (id, _) in _seen.Where(line => line.Value < _from).ToList())
        {
            _seen.Remove(id);
        }

        return [.. fresh.Select(line => new LogLine(line.Timestamp ?? 0, $"{log.Container} {TaskId.Short(line.LogStreamName)}", line.Message ?? ""))];
    }
}
