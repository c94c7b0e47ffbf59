using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Services;

namespace EcsPublish.Core.Tests.Services;

[TestClass]
public sealed class WhenTasksOfADeploymentFail
{
    [TestMethod]
    public void One_failure_is_bad_luck() =>
        Assert.AreEqual(VerdictKind.Waiting, new Looks().Fail(Failure("a", 0, 2)).Verdict.Kind);

    [TestMethod]
    public void The_same_cause_in_the_next_task_is_certain() =>
        Assert.AreEqual(
            new Verdict(VerdictKind.Doomed, "web exited with code 3"), new Looks().Fail(Failure("a", 0, 2), Failure("b", 2, 4)).Verdict);

    [TestMethod]
    public void Tasks_that_fail_side_by_side_are_one_try() =>
        Assert.AreEqual(VerdictKind.Waiting, new Looks().Fail(Failure("a", 0, 2), Failure("b", 0, 3), Failure("c", 1, 4)).Verdict.Kind);

    [TestMethod]
    public void Different_causes_are_not_certain() =>
        Assert.AreEqual(
            VerdictKind.Waiting, new Looks().Fail(Failure("a", 0, 2), Failure("b", 2, 4) with { Cause = "web exited with code 139" }).Verdict.Kind);

    [TestMethod]
    public void A_project_that_states_a_threshold_is_taken_at_its_word() =>
        Assert.AreEqual(
            VerdictKind.Waiting,
            new Looks(rules: new JudgeRules(EcsRollsBack: true, LeastFailures: 3)).Fail(Failure("a", 0, 2), Failure("b", 2, 4)).Verdict.Kind);

    [TestMethod]
    [DataRow("Essential container in task exited", 3, "web exited with code 3")]
    [DataRow("CannotPullContainerError: pull image manifest has been retried 1 time(s): not found", null, "CannotPullContainerError")]
    [DataRow("ResourceInitializationError: unable to pull secrets", null, "ResourceInitializationError")]
    [DataRow("Task failed container health checks", 137, "health checks failed")]
    [DataRow("Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:x)", 137, "health checks failed")]
    public void The_cause_is_what_the_tasks_have_in_common(string reason, int? exitCode, string cause) =>
        Assert.AreEqual(cause, TaskFailure.Of(Stopped(reason, exitCode, TaskStopCode.EssentialContainerExited))?.Cause);

    [TestMethod]
    [DataRow("Scaling activity initiated by (deployment ecs-svc/2)", "ServiceSchedulerInitiated")]
    [DataRow("stopped by hand", "UserInitiated")]
    [DataRow("Your Spot Task was interrupted.", "SpotInterruption")]
    public void What_is_not_the_tasks_fault_does_not_count(string reason, string stopCode) =>
        Assert.IsNull(TaskFailure.Of(Stopped(reason, 143, stopCode)));

    [TestMethod]
    public void The_container_that_fell_counts_and_not_the_one_that_was_stopped_with_it()
    {
        var task = Stopped("Essential container in task exited", 3, TaskStopCode.EssentialContainerExited);
        task.Containers.Insert(0, new Container { Name = "proxy", ExitCode = 143 });

        Assert.AreEqual("web exited with code 3", TaskFailure.Of(task)?.Cause);
    }

    private static TaskFailure Failure(string arn, int created, int ended) =>
        new(arn, "web exited with code 3") { CreatedAt = Looks.Start.AddSeconds(created), EndedAt = Looks.Start.AddSeconds(ended) };

    private static Amazon.ECS.Model.Task Stopped(string reason, int? exitCode, TaskStopCode stopCode) => new()
    {
        TaskArn = "arn:aws:ecs:eu-west-1:123456789012:task/default/0123456789abcdef",
        StoppedReason = reason,
        StopCode = stopCode,
        Containers = [new Container { Name = "web", ExitCode = exitCode }],
    };
}
