using EcsPublish.Core.Tests.Aws;

namespace EcsPublish.Core.Tests.Running;

[TestClass]
public sealed class WhenALogIsFollowed : ScriptedRunTest
{
    private static readonly ScriptedAnswer NotThereYet = ScriptedAnswer.Error("ResourceNotFoundException", "The specified log stream does not exist.");

    [TestMethod]
    public async Task A_stream_that_appears_late_is_waited_for()
    {
        Aws.On("GetLogEvents", NotThereYet, NotThereYet, ScriptedRun.Page("f/1", "hello"), ScriptedRun.LastPage());

        var (ended, lines) = await Run.FollowAsync(new TaskCompletionSource().Task, Cancellation);

        Assert.IsTrue(ended);
        Assert.AreSequenceEqual(["hello"], lines);
    }

    [TestMethod]
    public async Task An_empty_page_with_a_new_token_is_not_the_end()
    {
        Aws.On("GetLogEvents", ScriptedRun.Page("f/1"), ScriptedRun.Page("f/2"), ScriptedRun.Page("f/3", "late"), ScriptedRun.Page("f/3"));

        var (_, lines) = await Run.FollowAsync(Task.CompletedTask, Cancellation);

        Assert.AreSequenceEqual(["late"], lines);
    }

    [TestMethod]
    public async Task Each_page_is_asked_for_by_the_token_of_the_one_before()
    {
        Aws.On("GetLogEvents", request => (string?)request["nextToken"] switch
        {
            null => ScriptedRun.Page("f/1", "one"),
            "f/1" => ScriptedRun.Page("f/2", "two"),
            _ => ScriptedRun.LastPage("three"),
        });

        var (_, lines) = await Run.FollowAsync(Task.CompletedTask, Cancellation);

        Assert.AreSequenceEqual(["one", "two", "three"], lines);
    }

    [TestMethod]
    public async Task What_comes_within_five_seconds_of_the_stop_is_read()
    {
        var stopped = Run.Time.GetTimestamp();
        var nothing = ScriptedRun.Page("f/1");
        Aws.On("GetLogEvents", nothing, nothing, nothing, ScriptedRun.Page("f/2", "last words"), ScriptedRun.Page("f/2"));

        var (ended, lines) = await Run.FollowAsync(Task.CompletedTask, Cancellation);

        Assert.IsTrue(ended);
        Assert.AreSequenceEqual(["last words"], lines);
        Assert.IsGreaterThanOrEqualTo(TimeSpan.FromSeconds(5), Run.Time.GetElapsedTime(stopped));
    }

    [TestMethod]
    public async Task Throttling_is_waited_out()
    {
        Aws.On("GetLogEvents", ScriptedAnswer.Error("ThrottlingException", "Rate exceeded"), ScriptedRun.LastPage("hello"));

        var (ended, lines) = await Run.FollowAsync(new TaskCompletionSource().Task, Cancellation);

        Assert.IsTrue(ended);
        Assert.AreSequenceEqual(["hello"], lines);
    }

    [TestMethod]
    public async Task The_word_that_a_stream_is_at_its_end_saves_the_wait()
    {
        Aws.On("GetLogEvents", ScriptedRun.LastPage("hello"));

        var (ended, lines) = await Run.FollowAsync(Task.CompletedTask, Cancellation);

        Assert.IsTrue(ended);
        Assert.AreSequenceEqual(["hello"], lines);
        Assert.AreEqual(1, Aws.CallsOf("GetLogEvents"));
    }

    [TestMethod]
    public async Task Lines_that_do_not_end_are_cut_after_thirty_seconds()
    {
        var page = 0;
        Aws.On("GetLogEvents", _ =>
        {
            Run.Time.Advance(TimeSpan.FromSeconds(1));
            return ScriptedRun.Page($"f/{++page}", "again");
        });

        var (ended, lines) = await Run.FollowAsync(Task.CompletedTask, Cancellation);

        Assert.IsFalse(ended);
        Assert.HasCount(30, lines);
    }
}
