using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;

namespace EcsPublish.Local.Tests.Logs;

[TestClass]
public sealed class WhenEventsAreRead : LocalTest
{
    private const string Group = "/app";
    private static readonly DateTime Start = DateTime.UtcNow.Date;

    [TestInitialize]
    public async Task PutEvents()
    {
        await Logs.CreateLogGroupAsync(new CreateLogGroupRequest { LogGroupName = Group }, Cancellation);
        await PutAsync("a", "a0 INFO", "a1 ERROR", "a2 INFO", "a3 ERROR disk");
        await PutAsync("b", "b0 ERROR", "b1 INFO");
    }

    [TestMethod]
    public async Task Without_a_direction_the_last_ones_come_and_the_way_leads_back()
    {
        var last = await GetAsync(new GetLogEventsRequest { Limit = 2 });
        var before = await GetAsync(new GetLogEventsRequest { Limit = 2, NextToken = last.NextBackwardToken });
        var none = await GetAsync(new GetLogEventsRequest { Limit = 2, NextToken = before.NextBackwardToken });

        Assert.AreEqual("a2 INFO, a3 ERROR disk", Text(last));
        Assert.AreEqual("a0 INFO, a1 ERROR", Text(before));
        Assert.AreEqual("", Text(none));
        Assert.AreEqual(before.NextBackwardToken, none.NextBackwardToken);
    }

    [TestMethod]
    public async Task From_the_head_pages_follow_each_other()
    {
        var first = await GetAsync(new GetLogEventsRequest { Limit = 3, StartFromHead = true });
        var second = await GetAsync(new GetLogEventsRequest { Limit = 3, StartFromHead = true, NextToken = first.NextForwardToken });

        Assert.AreEqual("a0 INFO, a1 ERROR, a2 INFO", Text(first));
        Assert.AreEqual("a3 ERROR disk", Text(second));
    }

    [TestMethod]
    public async Task A_span_of_time_includes_its_start_and_not_its_end()
    {
        var some = await GetAsync(new GetLogEventsRequest { StartFromHead = true, StartTime = Start.AddSeconds(1), EndTime = Start.AddSeconds(3) });

        Assert.AreEqual("a1 ERROR, a2 INFO", Text(some));
    }

    [TestMethod]
    public async Task A_token_that_is_none_is_refused() => await Assert.ThrowsExactlyAsync<InvalidParameterException>(
        () => GetAsync(new GetLogEventsRequest { NextToken = "f/12/s" }));

    [TestMethod]
    public async Task A_missing_stream_is_not_found()
    {
        var error = await Assert.ThrowsExactlyAsync<ResourceNotFoundException>(
            () => Logs.GetLogEventsAsync(new GetLogEventsRequest { LogGroupName = Group, LogStreamName = "nope" }, Cancellation));

        Assert.AreEqual("The specified log stream does not exist.", error.Message);
    }

    [TestMethod]
    [DataRow("ERROR", "b0 ERROR, a1 ERROR, a3 ERROR disk")]
    [DataRow("ERROR disk", "a3 ERROR disk")]
    [DataRow("ERROR -disk", "b0 ERROR, a1 ERROR")]
    [DataRow("?a0 ?b1", "a0 INFO, b1 INFO")]
    [DataRow("\"ERROR disk\"", "a3 ERROR disk")]
    [DataRow(null, "a0 INFO, b0 ERROR, a1 ERROR, b1 INFO, a2 INFO, a3 ERROR disk")]
    public async Task A_search_finds_terms_in_all_streams_in_order_of_time(string? pattern, string expected)
    {
        var found = await Logs.FilterLogEventsAsync(new FilterLogEventsRequest { LogGroupName = Group, FilterPattern = pattern }, Cancellation);

        Assert.AreEqual(expected, string.Join(", ", found.Events.Select(item => item.Message)));
    }

    [TestMethod]
    public async Task A_search_in_pages_finds_each_once()
    {
        var messages = new List<string>();
        string? token = null;
        do
        {
            var page = await Logs.FilterLogEventsAsync(
                new FilterLogEventsRequest { LogGroupName = Group, Limit = 2, NextToken = token }, Cancellation);
            messages.AddRange(page.Events.Select(item => item.Message));
            token = page.NextToken;
        }
        while (token is not null);

        Assert.AreEqual("a0 INFO, b0 ERROR, a1 ERROR, b1 INFO, a2 INFO, a3 ERROR disk", string.Join(", ", messages));
    }

    [TestMethod]
    public async Task Streams_are_listed_by_their_last_event()
    {
        var listed = await Logs.DescribeLogStreamsAsync(
            new DescribeLogStreamsRequest { LogGroupName = Group, OrderBy = OrderBy.LastEventTime, Descending = true }, Cancellation);

        Assert.AreEqual("a b", string.Join(' ', listed.LogStreams.Select(stream => stream.LogStreamName)));
        Assert.AreEqual(Start.AddSeconds(3), listed.LogStreams[0].LastEventTimestamp);
    }

    [TestMethod]
    public async Task Events_that_are_too_old_are_left_out_and_counted()
    {
        var events = new List<InputLogEvent>
        {
            new() { Timestamp = DateTime.UtcNow.AddDays(-15), Message = "old" },
            new() { Timestamp = DateTime.UtcNow, Message = "new" },
        };
        await Logs.CreateLogStreamAsync(new CreateLogStreamRequest { LogGroupName = Group, LogStreamName = "c" }, Cancellation);

        var put = await Logs.PutLogEventsAsync(new PutLogEventsRequest { LogGroupName = Group, LogStreamName = "c", LogEvents = events }, Cancellation);

        Assert.AreEqual(1, put.RejectedLogEventsInfo.TooOldLogEventEndIndex);
    }

    [TestMethod]
    [DataRow(30)]
    [DataRow(null)]
    public async Task Retention_is_shown(int? days)
    {
        if (days is not null)
            await Logs.PutRetentionPolicyAsync(new PutRetentionPolicyRequest { LogGroupName = Group, RetentionInDays = days }, Cancellation);

        var groups = await Logs.DescribeLogGroupsAsync(new DescribeLogGroupsRequest { LogGroupNamePrefix = Group }, Cancellation);

        Assert.AreEqual(days, groups.LogGroups.Single().RetentionInDays);
    }

    [TestMethod]
    public async Task A_retention_that_AWS_does_not_offer_is_refused() => await Assert.ThrowsExactlyAsync<InvalidParameterException>(
        () => Logs.PutRetentionPolicyAsync(new PutRetentionPolicyRequest { LogGroupName = Group, RetentionInDays = 8 }, Cancellation));

    /// <summary>One event a second; those of <c>b</c> fall between those of <c>a</c>.</summary>
    private async Task PutAsync(string stream, params string[] messages)
    {
        var shift = stream == "a" ? 0 : 500;
        var events = messages.Select((message, at) => new InputLogEvent { Message = message, Timestamp = Start.AddSeconds(at).AddMilliseconds(shift) });
        await Logs.CreateLogStreamAsync(new CreateLogStreamRequest { LogGroupName = Group, LogStreamName = stream }, Cancellation);
        await Logs.PutLogEventsAsync(new PutLogEventsRequest { LogGroupName = Group, LogStreamName = stream, LogEvents = [.. events] }, Cancellation);
    }

    private Task<GetLogEventsResponse> GetAsync(GetLogEventsRequest request)
    {
        (request.LogGroupName, request.LogStreamName) = (Group, "a");
        return Logs.GetLogEventsAsync(request, Cancellation);
    }

    private static string Text(GetLogEventsResponse page) => string.Join(", ", page.Events.Select(item => item.Message));
}
