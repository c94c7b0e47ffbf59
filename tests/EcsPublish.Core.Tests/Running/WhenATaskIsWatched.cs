using System.Text.RegularExpressions;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Tests.Aws;

namespace EcsPublish.Core.Tests.Running;

[TestClass]
public sealed partial class WhenATaskIsWatched : ScriptedRunTest
{
    [TestMethod]
    public async Task A_status_is_told_when_it_changes_and_the_last_lines_before_the_last_word()
    {
        Aws.On("GetLogEvents", ScriptedRun.LastPage("hello", "goodbye"));
        Aws.On("DescribeTasks", Answers("PROVISIONING", "PENDING", "PENDING", "RUNNING", "RUNNING", "RUNNING", "STOPPED"));

        var reports = await Run.WatchAsync(Cancellation);

        Assert.AreSequenceEqual(["PROVISIONING", "PENDING", "RUNNING", "STOPPED"], Statuses());
        Assert.AreSequenceEqual(["app | hello", "app | goodbye"], Run.Reporter.Story.Where(line => line.Contains('|')));
        StringAssert.EndsWith(Run.Reporter.Story[^1], ": Essential container in task exited");
        Assert.AreSequenceEqual(["hello", "goodbye"], reports.Single().TailOf("app"));
    }

    [TestMethod]
    public async Task Lines_that_come_after_the_stop_are_told_before_it()
    {
        Aws.On("DescribeTasks", Answers("RUNNING", "STOPPED"));
        Aws.On("GetLogEvents", _ => Aws.CallsOf("DescribeTasks") < 2 ? ScriptedRun.Page("f/1") : ScriptedRun.LastPage("last words"));

        await Run.WatchAsync(Cancellation);

        Assert.AreEqual("app | last words", Run.Reporter.Story[^2]);
        StringAssert.Contains(Run.Reporter.Story[^1], "STOPPED");
    }

    [TestMethod]
    public async Task A_task_that_is_missing_at_first_is_waited_for()
    {
        Aws.On("GetLogEvents", ScriptedRun.LastPage());
        Aws.On("DescribeTasks", ScriptedRun.Missing(), ScriptedRun.Missing(), ScriptedRun.In("RUNNING"), ScriptedRun.In("STOPPED"));

        var report = (await Run.WatchAsync(Cancellation)).Single();

        Assert.IsFalse(report.Lost);
        Assert.AreEqual("STOPPED", report.Task.LastStatus);
    }

    [TestMethod]
    public async Task A_task_that_stays_away_is_lost()
    {
        Aws.On("GetLogEvents", ScriptedRun.Page("f/1"));
        Aws.On("DescribeTasks", ScriptedRun.In("RUNNING"), ScriptedRun.Missing());

        var report = (await Run.WatchAsync(Cancellation)).Single();

        Assert.IsTrue(report.Lost);
        Assert.AreEqual("RUNNING", report.Task.LastStatus);
    }

    [TestMethod]
    public async Task Throttling_and_faults_of_AWS_are_waited_out()
    {
        Aws.On("GetLogEvents", ScriptedRun.LastPage());
        Aws.On(
            "DescribeTasks",
            ScriptedRun.In("RUNNING"),
            ScriptedAnswer.Error("ThrottlingException", "Rate exceeded"),
            ScriptedAnswer.Error("ServerException", "Service Unavailable", 503),
            ScriptedRun.In("STOPPED"));

        var report = (await Run.WatchAsync(Cancellation)).Single();

        Assert.AreEqual("STOPPED", report.Task.LastStatus);
        Assert.HasCount(2, Run.Reporter.Lines.Where(line => line.StartsWith("Still waiting: ", StringComparison.Ordinal)).ToList());
    }

    [TestMethod]
    public async Task An_AWS_that_fails_for_minutes_ends_the_watch()
    {
        Aws.On("GetLogEvents", ScriptedRun.LastPage());
        Aws.On("DescribeTasks", ScriptedRun.In("RUNNING"), ScriptedAnswer.Error("ThrottlingException", "Rate exceeded"));

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(() => Run.WatchAsync(Cancellation));

        Assert.AreEqual("ECS6010", failure.Diagnostic.Code);
    }

    [TestMethod]
    public async Task A_missing_permission_is_not_waited_out()
    {
        Aws.On("GetLogEvents", ScriptedRun.LastPage());
        Aws.On("DescribeTasks", ScriptedAnswer.Error("AccessDeniedException", "no"));

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(() => Run.WatchAsync(Cancellation));

        StringAssert.Contains(failure.Message, "ecs:DescribeTasks");
    }

    [TestMethod]
    public async Task Two_tasks_are_told_apart()
    {
        Aws.On("GetLogEvents", request => ScriptedRun.LastPage($"I am {((string)request["logStreamName"]!)[^1]}"));
        Aws.On("DescribeTasks", ScriptedRun.Tasks(ScriptedRun.Task("STOPPED", 1), ScriptedRun.Task("STOPPED", 2)));

        var reports = await Run.WatchAsync(Cancellation, ScriptedRun.Started(1), ScriptedRun.Started(2));

        Assert.HasCount(2, reports);
        Assert.AreSequenceEqual(
            ["app 11111111 | I am 1", "app 22222222 | I am 2"], Run.Reporter.Story.Where(line => line.Contains('|')).Order(StringComparer.Ordinal));
    }

    [TestMethod]
    public async Task A_log_that_may_not_be_read_is_a_warning_and_the_run_goes_on()
    {
        Aws.On("GetLogEvents", ScriptedAnswer.Error("AccessDeniedException", "no"));
        Aws.On("DescribeTasks", Answers("RUNNING", "STOPPED"));

        var report = (await Run.WatchAsync(Cancellation)).Single();

        Assert.AreEqual("STOPPED", report.Task.LastStatus);
        Assert.AreEqual("ECS5101", Run.Reporter.Diagnostics.Single().Code);
        StringAssert.Contains(Run.Reporter.Diagnostics.Single().Text, "logs:GetLogEvents");
    }

    [TestMethod]
    public async Task A_log_that_does_not_end_is_cut_and_said_where_the_rest_is()
    {
        var page = 0;
        Aws.On("DescribeTasks", ScriptedRun.In("STOPPED"));
        Aws.On("GetLogEvents", _ =>
        {
            Run.Time.Advance(TimeSpan.FromSeconds(1));
            return ScriptedRun.Page($"f/{++page}", "again");
        });

        await Run.WatchAsync(Cancellation);

        Assert.AreEqual("ECS5102", Run.Reporter.Diagnostics.Single().Code);
        StringAssert.Contains(Run.Reporter.Diagnostics.Single().Text, $"stream 'ecs/app/{new string('1', 32)}' of log group '/ecs/app'");
    }

    [TestMethod]
    public async Task A_line_is_shown_and_kept_harmless()
    {
        Aws.On("GetLogEvents", ScriptedRun.LastPage("\u001b[31m##vso[task.complete]\u001b[0m"));
        Aws.On("DescribeTasks", ScriptedRun.In("STOPPED"));

        var report = (await Run.WatchAsync(Cancellation)).Single();

        CollectionAssert.Contains(Run.Reporter.Story.ToList(), "app | ## vso[task.complete]");
        Assert.AreSequenceEqual(["## vso[task.complete]"], report.TailOf("app"));
    }

    private static ScriptedAnswer[] Answers(params string[] statuses) => [.. statuses.Select(ScriptedRun.In)];

    private IEnumerable<string> Statuses() =>
        Run.Reporter.Story.Select(line => StatusLine().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^Task 11111111 (\w+) after \d+\.\d s")]
    private static partial Regex StatusLine();
}
