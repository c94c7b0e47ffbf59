using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using EcsPublish.Local.Logs;
using EcsPublish.Local.Wire;
using LogGroup = EcsPublish.Local.Logs.LogGroup;
using LogStream = EcsPublish.Local.Logs.LogStream;

namespace EcsPublish.Local.Services.Logs;

/// <summary>CloudWatch Logs: groups and streams. Events are in <see cref="LogEventsService"/>.</summary>
internal sealed class LogsService(LogStore store)
{
    private const int MaxPage = 50;

    private static readonly HashSet<int> RetentionDays =
        [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    public CreateLogGroupResponse CreateLogGroup(CreateLogGroupRequest request)
    {
        var group = store.TryCreate(LogNames.Group(request.LogGroupName)) ?? throw LogNames.AlreadyExists("log group");
        group.Change(state =>
        {
            state.Class = request.LogGroupClass?.Value ?? state.Class;
            state.Tags = request.Tags ?? [];
        });
        return new CreateLogGroupResponse();
    }

    public DeleteLogGroupResponse DeleteLogGroup(DeleteLogGroupRequest request) =>
        store.TryDelete(request.LogGroupName) ? new DeleteLogGroupResponse() : throw LogNames.NotFound("log group");

    public DescribeLogGroupsResponse DescribeLogGroups(DescribeLogGroupsRequest request)
    {
        var groups = store.Groups
            .Where(group => group.Name.StartsWith(request.LogGroupNamePrefix ?? "", StringComparison.Ordinal))
            .Where(group => group.Name.Contains(request.LogGroupNamePattern ?? "", StringComparison.OrdinalIgnoreCase));
        var (page, next) = Paging.Cut(groups.ToList(), request.NextToken, request.Limit ?? MaxPage, "InvalidParameterException");
        return new DescribeLogGroupsResponse { LogGroups = [.. page.Select(Describe)], NextToken = next };
    }

    public PutRetentionPolicyResponse PutRetentionPolicy(PutRetentionPolicyRequest request)
    {
        var group = Group(request.LogGroupName);
        if (request.RetentionInDays is not { } days || !RetentionDays.Contains(days))
        {
            throw new AwsError(
                "InvalidParameterException", $"1 validation error detected: Value '{request.RetentionInDays}' at 'retentionInDays' " +
                $"failed to satisfy constraint: Member must satisfy enum value set: [{string.Join(", ", RetentionDays)}]");
        }

        group.Change(state => state.RetentionInDays = days);
        return new PutRetentionPolicyResponse();
    }

    public CreateLogStreamResponse CreateLogStream(CreateLogStreamRequest request)
    {
        var group = Group(request.LogGroupName);
        if (group.TryCreate(LogNames.Stream(request.LogStreamName), store.UtcNow, WriterKind.Callers) is null)
            throw LogNames.AlreadyExists("log stream");
        return new CreateLogStreamResponse();
    }

    public DeleteLogStreamResponse DeleteLogStream(DeleteLogStreamRequest request) =>
        Group(request.LogGroupName).TryDelete(request.LogStreamName)
            ? new DeleteLogStreamResponse()
            : throw LogNames.NotFound("log stream");

    public DescribeLogStreamsResponse DescribeLogStreams(DescribeLogStreamsRequest request)
    {
        var group = Group(request.LogGroupName ?? LogNames.FromIdentifier(request.LogGroupIdentifier));
        var streams = group.Streams
            .Where(stream => stream.Name.StartsWith(request.LogStreamNamePrefix ?? "", StringComparison.Ordinal))
            .Select(stream => Describe(group, stream)).ToList();
        if (request.OrderBy == OrderBy.LastEventTime) streams.Sort((a, b) => Nullable.Compare(a.LastEventTimestamp, b.LastEventTimestamp));
        if (request.Descending == true) streams.Reverse();

        var (page, next) = Paging.Cut(streams, request.NextToken, request.Limit ?? MaxPage, "InvalidParameterException");
        return new DescribeLogStreamsResponse { LogStreams = page, NextToken = next };
    }

    public TagResourceResponse TagResource(TagResourceRequest request)
    {
        Group(LogNames.FromIdentifier(request.ResourceArn)).Change(state =>
        {
            foreach (var (key, value) in request.Tags ?? []) state.Tags[key] = value;
        });
        return new TagResourceResponse();
    }

    public ListTagsForResourceResponse ListTagsForResource(ListTagsForResourceRequest request) =>
        new() { Tags = Group(LogNames.FromIdentifier(request.ResourceArn)).Read(state => new Dictionary<string, string>(state.Tags)) };

    private LogGroup Group(string? name) => store.Find(name ?? "") ?? throw LogNames.NotFound("log group");

    private static Amazon.CloudWatchLogs.Model.LogGroup Describe(LogGroup group) =>
        group.Read(state => new Amazon.CloudWatchLogs.Model.LogGroup
        {
            LogGroupName = state.Name,
            CreationTime = state.CreatedAt,
            RetentionInDays = state.RetentionInDays,
            MetricFilterCount = 0,
            Arn = $"{group.Arn}:*",
            LogGroupArn = group.Arn,
            StoredBytes = 0, // As AWS shows it for young groups; it counts what was compressed away.
            LogGroupClass = state.Class,
        });

    private static Amazon.CloudWatchLogs.Model.LogStream Describe(LogGroup group, LogStream stream)
    {
        var ends = stream.Ends();
        return new Amazon.CloudWatchLogs.Model.LogStream
        {
            LogStreamName = stream.Name,
            CreationTime = stream.State.CreatedAt,
            FirstEventTimestamp = Time(ends?.First.Time),
            LastEventTimestamp = Time(ends?.Last.Time),
            LastIngestionTime = Time(ends?.Last.Ingested),
            UploadSequenceToken = "0",
            Arn = $"{group.Arn}:log-stream:{stream.Name}",
            StoredBytes = 0,
        };
    }

    private static DateTime? Time(long? milliseconds) => milliseconds is { } value ? DateTime.UnixEpoch.AddMilliseconds(value) : null;
}
