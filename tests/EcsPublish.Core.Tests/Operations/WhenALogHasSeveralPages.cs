using System.Text.Json.Nodes;
using EcsPublish.Core.Operations;
using EcsPublish.Core.Running;
using EcsPublish.Core.Tests.Aws;

namespace EcsPublish.Core.Tests.Operations;

[TestClass]
public sealed class WhenALogHasSeveralPages : ScriptedOperationTest
{
    private static readonly DateTimeOffset Beginning = DateTimeOffset.FromUnixTimeMilliseconds(1_000_000);

    [TestMethod]
    public async Task Lines_of_two_containers_come_in_order_of_time()
    {
        Answers(("app", Page("next", (1, "a1"), (4, "a4"))), ("proxy", Page(null, (2, "p2"), (5, "p5"))), ("app", Page(null, (3, "a3"), (6, "a6"))));

        var lines = await ReadAllAsync(new LogMerge([Search("app"), Search("proxy")]));

        Assert.AreSequenceEqual(["a1", "p2", "a4", "a3", "p5", "a6"], lines);
    }

    [TestMethod]
    public async Task An_empty_page_with_a_token_is_not_the_end()
    {
        Answers(("app", Page("1")), ("app", Page("2")), ("app", Page(null, (1, "at last"))));

        Assert.AreSequenceEqual(["at last"], await ReadAllAsync(new LogMerge([Search("app")])));
    }

    [TestMethod]
    public async Task A_line_that_is_found_again_is_shown_once_and_a_late_one_is_not_lost()
    {
        Answers(("app", Page(null, (100, "first"))), ("app", Page(null, (50, "late"), (100, "first"))));
        var merge = new LogMerge([Search("app")]);

        var first = await ReadAllAsync(merge);
        var second = await ReadAllAsync(merge);

        Assert.AreSequenceEqual(["first"], first);
        Assert.AreSequenceEqual(["late"], second);
    }

    [TestMethod]
    public async Task Each_sweep_asks_from_half_a_minute_before_the_newest_line()
    {
        var starts = new List<long>();
        Aws.On("FilterLogEvents", request =>
        {
            starts.Add(request["startTime"]!.GetValue<long>());
            return Page(null, (60_000, "line"));
        });
        var search = Search("app");

        await search.NextAsync(Cancellation);
        await search.NextAsync(Cancellation);

        Assert.AreSequenceEqual([1_000_000, 1_030_000], starts);
    }

    [TestMethod]
    public async Task A_group_that_is_missing_has_no_lines_yet()
    {
        Aws.On("FilterLogEvents", ScriptedAnswer.Error("ResourceNotFoundException", "The specified log group does not exist."));

        Assert.IsEmpty(await Search("app").NextAsync(Cancellation));
        Assert.AreEqual("Log group /ecs/app does not exist yet", Reporter.Lines.Single());
    }

    private LogSearch Search(string container) => new(Scope, new PlannedLog("/ecs/app", "eu-west-1", "ecs", container, CreatesGroup: false), Beginning);

    // Each container's pages in turn.
    private void Answers(params (string Container, ScriptedAnswer Page)[] pages)
    {
        var queues = pages.GroupBy(page => $"ecs/{page.Container}/", page => page.Page).ToDictionary(queue => queue.Key, queue => new Queue<ScriptedAnswer>(queue));
        Aws.On("FilterLogEvents", request => queues[request["logStreamNamePrefix"]!.GetValue<string>()].Dequeue());
    }

    private async Task<List<string>> ReadAllAsync(LogMerge merge)
    {
        var lines = new List<string>();
        do
        {
            lines.AddRange((await merge.NextAsync(Cancellation)).Select(line => line.Text));
        }
        while (merge.HasMore);
        return lines;
    }

    private static ScriptedAnswer Page(string? token, params (int Time, string Text)[] lines) => ScriptedAnswer.Json(new JsonObject
    {
        ["nextToken"] = token,
        ["events"] = List([.. lines.Select(line => new JsonObject
        {
            ["eventId"] = line.Text,
            ["timestamp"] = 1_000_000 + line.Time,
            ["logStreamName"] = "ecs/app/0123456789abcdef",
            ["message"] = line.Text,
        })]),
    });
}
