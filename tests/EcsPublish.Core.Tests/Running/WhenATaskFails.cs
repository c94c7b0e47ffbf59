using EcsPublish.Core.Messages;
using EcsPublish.Core.Running;

namespace EcsPublish.Core.Tests.Running;

[TestClass]
public sealed class WhenATaskFails
{
    [TestMethod]
    public void The_error_stands_alone()
    {
        var failure = Judge(new FailedRun { ExitCode = 3, Printed = ["Reading orders", "The table 'orders' is missing"] });

        Assert.AreEqual("ECS4001", failure?.Code);
        Assert.AreEqual(
            "Container 'app' of task 11111111 of app ended with exit code 3 (EssentialContainerExited: Essential container in task exited). "
            + "Last lines: Reading orders | The table 'orders' is missing",
            failure?.Text);
    }

    [TestMethod]
    public void The_error_holds_the_last_twenty_lines()
    {
        var failure = Judge(new FailedRun { ExitCode = 1, Printed = [.. Enumerable.Range(1, 30).Select(number => $"line {number}")] })!;

        Assert.AreSequenceEqual(Enumerable.Range(11, 20).Select(number => $"line {number}"), failure.Details);
        StringAssert.EndsWith(failure.Text, " | line 30");
    }

    [TestMethod]
    public void A_container_that_printed_nothing_is_said_to() =>
        StringAssert.EndsWith(Judge(new FailedRun { ExitCode = 1 })?.Text, " It printed nothing.");

    [TestMethod]
    public void One_that_never_started_has_another_code()
    {
        var failure = Judge(new FailedRun { StopCode = "TaskFailedToStart", StoppedReason = "CannotPullContainerError: x: not found" });

        Assert.AreEqual("ECS4002", failure?.Code);
        StringAssert.StartsWith(failure?.Text, "Container 'app' of task 11111111 of app never started (TaskFailedToStart: CannotPullContainerError: x: not found).");
    }

    [TestMethod]
    public void One_that_somebody_stopped_has_another_code()
    {
        var failure = Judge(new FailedRun { ExitCode = 143, StopCode = "UserInitiated", StoppedReason = "Stopped by jane" });

        Assert.AreEqual("ECS4003", failure?.Code);
        StringAssert.Contains(failure?.Text, "(UserInitiated: Stopped by jane)");
    }

    [TestMethod]
    public void One_that_was_lost_names_its_log()
    {
        var failure = Judge(new FailedRun { Lost = true });

        Assert.AreEqual("ECS4004", failure?.Code);
        StringAssert.Contains(failure?.Text, $"stream ecs/app/{new string('1', 32)} of group /ecs/app");
    }

    [TestMethod]
    public void What_ECS_says_cannot_command_the_build_agent() =>
        StringAssert.Contains(Judge(new FailedRun { ExitCode = 1, StoppedReason = "##vso[task.complete]" })?.Text, "## vso[task.complete]");

    [TestMethod]
    public void A_container_that_is_not_essential_fails_no_run() =>
        Assert.IsNull(Judge(new FailedRun { ExitCode = 0, SidecarExitCode = 1 }));

    [TestMethod]
    public void Of_several_tasks_one_that_failed_fails_the_run() =>
        Assert.AreEqual("ECS4001", FailureReport.Of(FailedRun.Plan, [Ended(0), Ended(3)])?.Code);

    [TestMethod]
    [DataRow(new[] { 0, 0 }, 0)]
    [DataRow(new[] { 0, 3, 4 }, 3)]
    public void The_exit_code_is_the_first_that_is_not_zero(int[] codes, int expected) =>
        Assert.AreEqual(expected, FailureReport.ExitCode(FailedRun.Plan, [.. codes.Select(code => Ended(code))]));

    [TestMethod]
    public void A_container_that_never_started_has_no_exit_code() =>
        Assert.IsNull(FailureReport.ExitCode(FailedRun.Plan, [Ended(3), Ended(null)]));

    private static Diagnostic? Judge(FailedRun run) => FailureReport.Of(FailedRun.Plan, [run.Report()]);

    private static TaskReport Ended(int? exitCode) => new FailedRun { ExitCode = exitCode }.Report();
}
