using EcsPublish.Core.Running;

namespace EcsPublish.Core.Tests.Running;

[TestClass]
public sealed class WhenTheCauseIsKnown
{
    private const string CannotPull = "CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref 1.dkr.ecr/app";

    [TestMethod]
    [DataRow(137, "OutOfMemoryError: Container killed due to memory usage", "raise EcsMemory")]
    [DataRow(137, null, "137 means that it was killed")]
    [DataRow(139, null, "139 means that it crashed in native code")]
    [DataRow(143, null, "143 means that it ended on SIGTERM")]
    [DataRow(127, null, "check EcsCommand and EcsEntryPoint")]
    [DataRow(126, null, "check EcsCommand and EcsEntryPoint")]
    public void The_exit_code_is_explained(int exitCode, string? reason, string advice) =>
        StringAssert.Contains(HintFor(new FailedRun { ExitCode = exitCode, Reason = reason }), advice);

    [TestMethod]
    [DataRow($"{CannotPull}: not found", "The image is not in the registry")]
    [DataRow($"{CannotPull}: unexpected status from HEAD request: 403 Forbidden", "The execution role may not pull")]
    [DataRow($"{CannotPull}: pull access denied", "The execution role may not pull")]
    [DataRow($"{CannotPull}: dial tcp 10.0.0.1:443: i/o timeout", "no route to the registry")]
    [DataRow("ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve secret from asm: ResourceNotFoundException", "what EcsSecret names")]
    [DataRow("ResourceInitializationError: unable to pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR", "no route to AWS")]
    [DataRow("ResourceInitializationError: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist.", "Its log group is missing")]
    [DataRow("ECS was unable to assume the role 'arn:aws:iam::1:role/x'", "must name ecs-tasks.amazonaws.com")]
    public void The_reason_that_ECS_gives_is_explained(string reason, string advice) =>
        StringAssert.Contains(HintFor(new FailedRun { StoppedReason = reason, StopCode = "TaskFailedToStart" }), advice);

    [TestMethod]
    public void A_wrong_processor_is_told_by_what_was_printed() =>
        StringAssert.Contains(HintFor(new FailedRun { ExitCode = 255, Printed = ["exec /app/hello: exec format error"] }), "set RuntimeIdentifier");

    [TestMethod]
    public void An_unknown_cause_is_not_guessed() => Assert.IsNull(HintFor(new FailedRun { ExitCode = 3, Printed = ["something broke"] }));

    private static string? HintFor(FailedRun run)
    {
        var report = run.Report();
        return Hint.For(report, report.Task.Containers[0]);
    }
}
