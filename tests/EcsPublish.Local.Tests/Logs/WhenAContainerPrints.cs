using Amazon.CloudWatchLogs.Model;

namespace EcsPublish.Local.Tests.Logs;

[TestClass]
public sealed class WhenAContainerPrints : LocalTest
{
    private const string Group = "/ecs/app";
    private const string Stream = "ecs/app/0123456789abcdef";
    private static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [TestMethod]
    public async Task A_hundred_thousand_lines_come_once_each_and_in_order_while_they_are_written()
    {
        const int count = 100_000;
        Local.Server.Context.Logs.CreateGroup(Group);
        var log = Local.Server.Context.Logs.OpenStream(Group, Stream);
        var writing = Task.Run(() =>
        {
            using (log)
            {
                for (var i = 0; i < count; i++) log.Append(Noon.AddMilliseconds(i), $"line {i} äöü 🚀");
            }
        }, Cancellation);

        var lines = await ReadToEndAsync();
        await writing;

        Assert.HasCount(count, lines);
        for (var i = 0; i < count; i++) Assert.AreEqual($"line {i} äöü 🚀", lines[i]);
    }

    [TestMethod]
    public async Task An_open_stream_has_no_end_and_the_same_token_comes_back()
    {
        Local.Server.Context.Logs.CreateGroup(Group);
        using var log = Local.Server.Context.Logs.OpenStream(Group, Stream);
        log.Append(Noon, "one");

        var first = await GetAsync(null);
        var second = await GetAsync(first.NextForwardToken);
        log.Append(Noon, "two");
        var third = await GetAsync(second.NextForwardToken);

        Assert.AreEqual("one", first.Events.Single().Message);
        Assert.IsEmpty(second.Events);
        Assert.AreEqual(first.NextForwardToken, second.NextForwardToken);
        Assert.IsFalse(second.NextForwardToken.EndsWith("/end", StringComparison.Ordinal));
        Assert.AreEqual("two", third.Events.Single().Message);
    }

    [TestMethod]
    public async Task The_end_is_said_once_the_container_has_ended()
    {
        Local.Server.Context.Logs.CreateGroup(Group);
        using (var log = Local.Server.Context.Logs.OpenStream(Group, Stream)) log.Append(Noon, "only");

        var page = await GetAsync(null);
        var again = await GetAsync(page.NextForwardToken);

        Assert.IsTrue(page.NextForwardToken.EndsWith("/end", StringComparison.Ordinal));
        Assert.AreEqual(page.NextForwardToken, again.NextForwardToken);
        Assert.IsEmpty(again.Events);
    }

    [TestMethod]
    public async Task The_end_is_said_of_a_container_that_died_with_the_server()
    {
        Local.Server.Context.Logs.CreateGroup(Group);
        Local.Server.Context.Logs.OpenStream(Group, Stream).Append(Noon, "last words");

        await Local.RestartAsync();

        var page = await GetAsync(null);
        Assert.AreEqual("last words", page.Events.Single().Message);
        Assert.IsTrue(page.NextForwardToken.EndsWith("/end", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task A_line_that_is_too_long_for_one_event_becomes_several_and_loses_nothing()
    {
        var line = string.Concat(Enumerable.Repeat("äöü🚀", 60_000));
        Local.Server.Context.Logs.CreateGroup(Group);
        using (var log = Local.Server.Context.Logs.OpenStream(Group, Stream)) log.Append(Noon, line);

        var lines = await ReadToEndAsync();

        Assert.IsGreaterThan(1, lines.Count);
        Assert.AreEqual(line, string.Concat(lines));
    }

    [TestMethod]
    public void Its_log_group_may_be_deleted_meanwhile()
    {
        Local.Server.Context.Logs.CreateGroup(Group);
        using var log = Local.Server.Context.Logs.OpenStream(Group, Stream);
        log.Append(Noon, "before");

        Logs.DeleteLogGroupAsync(new DeleteLogGroupRequest { LogGroupName = Group }, Cancellation).GetAwaiter().GetResult();
        log.Append(Noon, "after");

        Assert.IsFalse(Local.Server.Context.Logs.GroupExists(Group));
    }

    private async Task<List<string>> ReadToEndAsync()
    {
        var lines = new List<string>();
        string? token = null;
        do
        {
            var page = await GetAsync(token);
            lines.AddRange(page.Events.Select(item => item.Message));
            token = page.NextForwardToken;
        }
        while (!token.EndsWith("/end", StringComparison.Ordinal));
        return lines;
    }

    private Task<GetLogEventsResponse> GetAsync(string? token) => Logs.GetLogEventsAsync(
        new GetLogEventsRequest { LogGroupName = Group, LogStreamName = Stream, StartFromHead = true, NextToken = token }, Cancellation);
}
