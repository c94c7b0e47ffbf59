using EcsPublish.Core.Messages;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Running;

namespace EcsPublish.Hostile.Tests.Faults;

/// <summary>What passes is waited out; what does not pass ends the wait with its own words.</summary>
[TestClass]
public sealed class WhenAwsFailsInALongWait : ScriptedRunTest
{
    public static IEnumerable<object[]> Passing =>
    [
        ["ThrottlingException", "Rate exceeded", 400],
        ["ThrottlingException", "Rate exceeded", 429],
        ["TooManyRequestsException", "Slow down", 429],
        ["ServerException", "Internal error", 500],
        ["ServiceUnavailable", "Try later", 503],
        ["InternalFailure", "Gateway timeout", 504],
    ];

    public static IEnumerable<object[]> Lasting =>
    [
        ["ExpiredTokenException", "The security token included in the request is expired", "ECS6002", "aws sso login"],
        ["UnrecognizedClientException", "The security token included in the request is invalid", "ECS6006", "access key"],
        ["InvalidSignatureException", "Signature expired: 20260101T000000Z is now earlier than 20260101T001000Z", "ECS6006", "clock"],
        ["RequestTimeTooSkewed", "The difference between the request time and the current time is too large", "ECS6006", "clock"],
        ["AccessDeniedException", "User is not authorized to perform: ecs:DescribeTasks", "ECS6005", "ecs:DescribeTasks"],
    ];

    [TestMethod]
    [DynamicData(nameof(Passing))]
    public async Task A_failure_that_passes_is_waited_out(string code, string message, int status)
    {
        var failure = ScriptedAnswer.Error(code, message, status);
        Aws.On("GetLogEvents", failure, failure, ScriptedRun.LastPage("hello"));
        Aws.On("DescribeTasks", ScriptedRun.In("RUNNING"), failure, failure, failure, ScriptedRun.In("STOPPED"));

        var report = (await Run.WatchAsync(Cancellation)).Single();

        Assert.AreEqual("STOPPED", report.Task.LastStatus);
        Assert.Contains("app | hello", Run.Reporter.Story);
        Assert.IsEmpty(Run.Reporter.Diagnostics);
    }

    [TestMethod]
    public async Task A_page_of_somebody_else_in_the_place_of_an_answer_is_waited_out()
    {
        var signIn = new ScriptedAnswer(200, "text/html", "<html><body>Please sign in to the network</body></html>");
        Aws.On("GetLogEvents", signIn, ScriptedRun.LastPage("hello"));
        Aws.On("DescribeTasks", ScriptedRun.In("RUNNING"), signIn, ScriptedRun.In("STOPPED"));

        Assert.AreEqual("STOPPED", (await Run.WatchAsync(Cancellation)).Single().Task.LastStatus);
    }

    [TestMethod]
    [DynamicData(nameof(Lasting))]
    public async Task A_failure_that_lasts_ends_the_wait_with_its_reason(string code, string message, string expected, string advice)
    {
        Aws.On("GetLogEvents", ScriptedRun.Page("f/1"));
        Aws.On("DescribeTasks", ScriptedRun.In("RUNNING"), ScriptedRun.In("RUNNING"), ScriptedAnswer.Error(code, message));

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(() => Run.WatchAsync(Cancellation));

        Assert.AreEqual(expected, failure.Diagnostic.Code);
        Assert.Contains(advice, failure.Message);
    }

    [TestMethod]
    public async Task An_answer_about_a_task_that_nobody_asked_for_is_passed_over()
    {
        Aws.On("GetLogEvents", ScriptedRun.LastPage());
        Aws.On("DescribeTasks", ScriptedRun.Tasks(ScriptedRun.Task("RUNNING"), ScriptedRun.Task("STOPPED", digit: 7)), ScriptedRun.In("STOPPED"));

        Assert.HasCount(1, await Run.WatchAsync(Cancellation));
    }
}
