using System.Runtime.InteropServices;
using Amazon.CloudWatchLogs.Model;
using EcsPublish.Local.Logs;

namespace EcsPublish.Local.Services.Logs;

/// <summary>CloudWatch Logs: writing events, with the rules of
/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html.</summary>
internal sealed class PutLogEventsOperation(LogStore store)
{
    private static readonly TimeSpan TooOld = TimeSpan.FromDays(14);
    private static readonly TimeSpan TooNew = TimeSpan.FromHours(2);

    public PutLogEventsResponse PutLogEvents(PutLogEventsRequest request)
    {
        var group = store.Find(request.LogGroupName ?? "") ?? throw LogNames.NotFound("log group");
        var stream = group.Find(request.LogStreamName ?? "") ?? throw LogNames.NotFound("log stream");
        var events = (request.LogEvents ?? []).ConvertAll(
            item => new NewEvent(Milliseconds(item.Timestamp ?? store.UtcNow), item.Message ?? ""));
        Check(events);

        var first = events.FindIndex(item => item.Time >= Milliseconds(store.UtcNow - TooOld));
        var end = events.FindIndex(item => item.Time > Milliseconds(store.UtcNow + TooNew));
        if (first < 0) first = events.Count;
        if (end < 0) end = events.Count;
        if (first < end)
        {
            stream.Events.Append(CollectionsMarshal.AsSpan(events)[first..end], Milliseconds(store.UtcNow));
            if (stream.State.Writer != WriterKind.Running) stream.Events.Rest();
        }

        return new PutLogEventsResponse { NextSequenceToken = "0", RejectedLogEventsInfo = Rejected(first, end, events.Count) };
    }

    private static void Check(List<NewEvent> events)
    {
        if (events.Count is 0 or > EventBudget.MaxEvents)
            throw Invalid($"1 validation error detected: 'logEvents' must have between 1 and {EventBudget.MaxEvents} members");
        if (events.Sum(item => (long)EventBudget.SizeOf(item.Message)) > EventBudget.MaxBytes)
            throw Invalid($"Upload too large: more than {EventBudget.MaxBytes} bytes");
        if (events.Exists(item => item.Message.Length == 0))
        {
            throw Invalid("1 validation error detected: Value '' at 'logEvents.1.member.message' failed to satisfy constraint: " +
                "Member must have length greater than or equal to 1");
        }

        for (var i = 1; i < events.Count; i++)
        {
            if (events[i].Time < events[i - 1].Time)
                throw Invalid("Log events in a single PutLogEvents request must be in chronological order.");
        }
    }

    private static RejectedLogEventsInfo? Rejected(int first, int end, int count) =>
        first == 0 && end == count ? null : new RejectedLogEventsInfo
        {
            TooOldLogEventEndIndex = first > 0 ? first : null,
            TooNewLogEventStartIndex = end < count ? end : null,
        };

    private static AwsError Invalid(string message) => new("InvalidParameterException", message);

    private static long Milliseconds(DateTime time) => (long)(time.ToUniversalTime() - DateTime.UnixEpoch).TotalMilliseconds;
}
