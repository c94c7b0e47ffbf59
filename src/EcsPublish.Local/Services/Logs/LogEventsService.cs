using System.Globalization;
using System.Numerics;
using Amazon.CloudWatchLogs.Model;
using EcsPublish.Local.Logs;
using LogGroup = EcsPublish.Local.Logs.LogGroup;
using LogStream = EcsPublish.Local.Logs.LogStream;

namespace EcsPublish.Local.Services.Logs;

/// <summary>CloudWatch Logs: reading and searching events.</summary>
internal sealed class LogEventsService(LogStore store)
{
    public GetLogEventsResponse GetLogEvents(GetLogEventsRequest request)
    {
        CheckLimit(request.Limit);
        var group = Group(request.LogGroupName ?? LogNames.FromIdentifier(request.LogGroupIdentifier));
        var stream = group.Find(request.LogStreamName ?? "") ?? throw LogNames.NotFound("log stream");
        var range = new EventRange(Milliseconds(request.StartTime, 0), Milliseconds(request.EndTime, long.MaxValue), request.Limit);

        // Asked before reading: what was written before the writer ended is then surely in the page or after it.
        var hasEnded = stream.HasEnded;
        var page = Page(stream.Events, request, range);
        return new GetLogEventsResponse
        {
            Events = [.. page.Events.Select(Output)],
            NextForwardToken = new PageToken(IsForward: true, page.End).Text(isEnd: hasEnded && page.End == stream.Events.Length),
            NextBackwardToken = new PageToken(IsForward: false, page.Start).Text(),
        };
    }

    public FilterLogEventsResponse FilterLogEvents(FilterLogEventsRequest request)
    {
        CheckLimit(request.Limit);
        var group = Group(request.LogGroupName ?? LogNames.FromIdentifier(request.LogGroupIdentifier));
        var pattern = FilterPattern.Parse(request.FilterPattern);
        var range = new EventRange(request.StartTime ?? 0, request.EndTime ?? long.MaxValue, request.Limit);

        using var search = new EventSearch(
            Streams(group, request), request.NextToken, item => range.Holds(item) && pattern.Matches(item.Message));
        var (found, token) = search.Page(request.Limit);
        return new FilterLogEventsResponse { Events = [.. found.Select(hit => Output(hit.Stream, hit.Event))], NextToken = token };
    }

    private static EventPage Page(EventFile file, GetLogEventsRequest request, EventRange range)
    {
        if (request.NextToken is { } token)
        {
            var place = PageToken.Parse(token);
            var offset = Math.Min(place.Offset, file.Length);
            return place.IsForward ? range.After(file, offset) : range.Before(file, offset);
        }

        return request.StartFromHead == true ? range.After(file, 0) : range.Before(file, file.Length);
    }

    private static IEnumerable<LogStream> Streams(LogGroup group, FilterLogEventsRequest request)
    {
        if (request.LogStreamNames is { Count: > 0 } names)
            return names.Select(name => group.Find(name) ?? throw LogNames.NotFound("log stream"));
        return group.Streams.Where(stream => stream.Name.StartsWith(request.LogStreamNamePrefix ?? "", StringComparison.Ordinal));
    }

    private LogGroup Group(string? name) => store.Find(name ?? "") ?? throw LogNames.NotFound("log group");

    private static void CheckLimit(int? limit)
    {
        if (limit is < 1 or > EventBudget.MaxEvents)
        {
            throw new AwsError(
                "InvalidParameterException", $"1 validation error detected: Value '{limit}' at 'limit' failed to satisfy constraint: " +
                $"Member must have value between 1 and {EventBudget.MaxEvents}");
        }
    }

    private static OutputLogEvent Output(StoredEvent item) => new()
    {
        Timestamp = DateTime.UnixEpoch.AddMilliseconds(item.Time),
        IngestionTime = DateTime.UnixEpoch.AddMilliseconds(item.Ingested),
        Message = item.Message,
    };

    private static FilteredLogEvent Output(LogStream stream, StoredEvent item) => new()
    {
        LogStreamName = stream.Name,
        Timestamp = item.Time,
        IngestionTime = item.Ingested,
        Message = item.Message,
        EventId = EventId(stream, item),
    };

    /// <summary>56 digits as CloudWatch Logs has them, made of time, stream and place, so that no two events share one.</summary>
    private static string EventId(LogStream stream, StoredEvent item)
    {
        var key = ulong.Parse(stream.Key, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var number = (((BigInteger)item.Time << 64) + key << 48) + item.Start;
        return number.ToString("D56", CultureInfo.InvariantCulture);
    }

    private static long Milliseconds(DateTime? time, long otherwise) =>
        time is { } value ? (long)(value.ToUniversalTime() - DateTime.UnixEpoch).TotalMilliseconds : otherwise;
}
