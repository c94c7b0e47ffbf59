using EcsPublish.Core.Tests.Running;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Publishing;

[TestClass]
public sealed class WhenAPublishEndsBadly : PublishTest
{
    [TestMethod]
    public async Task A_task_that_fails_fails_the_publish_and_says_why()
    {
        var publish = Publish();

        Assert.IsFalse(await publish.RunAsync("echo the table is missing\nexit 3"));

        Assert.AreEqual("ECS4001", publish.Reporter.Diagnostics.Single().Code);
        StringAssert.Contains(publish.Failure.Text, "ended with exit code 3");
        StringAssert.EndsWith(publish.Failure.Text, "Last lines: the table is missing");
        Assert.AreEqual(3, publish.Record.Run?.ExitCode);
    }

    [TestMethod]
    [DataRow(TaskFaultKind.CannotPull, "ECS4002", "The image is not in the registry")]
    [DataRow(TaskFaultKind.OutOfMemory, "ECS4001", "raise EcsMemory")]
    [DataRow(TaskFaultKind.NeverPlaced, "ECS4006", "Capacity is unavailable")]
    public async Task What_befalls_a_task_is_told(object fault, string code, string words)
    {
        Cloud.Server.TaskFaults.Add(new TaskFault((TaskFaultKind)fault));
        var publish = Publish(new HastyTime());

        Assert.IsFalse(await publish.RunAsync("exit 0"));

        Assert.AreEqual(code, publish.Failure.Code);
        StringAssert.Contains(publish.Failure.Text, words);
    }

    [TestMethod]
    public async Task A_task_that_is_lost_is_not_taken_for_a_success()
    {
        Cloud.Server.TaskFaults.Add(new TaskFault(TaskFaultKind.Lost));
        var publish = Publish(new HastyTime());

        Assert.IsFalse(await publish.RunAsync("exit 0"));

        Assert.AreEqual("ECS4004", publish.Failure.Code);
    }

    [TestMethod]
    public async Task A_task_that_takes_too_long_is_stopped()
    {
        Project.Set("EcsTimeout", "10s");
        var publish = Publish(new HastyTime());

        Assert.IsFalse(await publish.RunAsync("echo working\nexec sleep 60"));

        Assert.AreEqual("ECS4005", publish.Failure.Code);
        Assert.AreEqual(1, Cloud.Server.RequestCounts["StopTask"]);
        StringAssert.Contains(publish.Result, "\"outcome\": \"TimedOut\"");
    }

    [TestMethod]
    public async Task A_cancelled_publish_stops_its_task()
    {
        var publish = Publish();
        var running = publish.RunAsync("echo working\nexec sleep 60");
        await publish.Reporter.SaidAsync("| working", Cancellation);

        publish.Cancel();

        Assert.IsFalse(await running);
        Assert.AreEqual("The publish was cancelled. Its task was stopped.", publish.Failure.Text);
        Assert.AreEqual(1, Cloud.Server.RequestCounts["StopTask"]);
        StringAssert.Contains(publish.Result, "\"outcome\": \"Cancelled\"");
    }

    [TestMethod]
    public async Task A_task_that_shall_run_on_is_left_running()
    {
        Project.Set("EcsKeepOnCancel", "true");
        var publish = Publish();
        var running = publish.RunAsync("echo working\nexec sleep 60");
        await publish.Reporter.SaidAsync("| working", Cancellation);

        publish.Cancel();

        Assert.IsFalse(await running);
        StringAssert.Contains(publish.Failure.Text, "Its task runs on (EcsKeepOnCancel): arn:aws:ecs:");
        Assert.AreEqual(0, Cloud.Server.RequestCounts["StopTask"]);
    }

    [TestMethod]
    public async Task A_task_that_cannot_be_watched_is_stopped()
    {
        Cloud.Server.Faults.Add(new Fault("DescribeTasks", FaultKind.AccessDenied, Times: 100));
        var publish = Publish();

        Assert.IsFalse(await publish.RunAsync("exec sleep 60"));

        Assert.AreEqual("ECS6005", publish.Failure.Code);
        Assert.AreEqual(1, Cloud.Server.RequestCounts["StopTask"]);
    }

    [TestMethod]
    public async Task The_end_of_the_build_stops_the_task_once()
    {
        var publish = Publish();
        Assert.IsTrue(await publish.StartAsync(new ShellApp(Cloud.PathOf("publish"), "exec sleep 60")));

        await publish.Flow.AbandonAsync("The build that published it has ended");
        await publish.Flow.AbandonAsync("The build that published it has ended");

        Assert.AreEqual(1, Cloud.Server.RequestCounts["StopTask"]);
    }

    [TestMethod]
    public async Task After_the_end_of_the_task_there_is_nothing_to_stop()
    {
        var publish = Publish();
        await publish.RunAsync("exit 0");

        await publish.Flow.AbandonAsync("The build that published it has ended");

        Assert.AreEqual(0, Cloud.Server.RequestCounts["StopTask"]);
    }

    [TestMethod]
    public async Task A_publish_folder_that_holds_nothing_is_named()
    {
        var publish = Publish();
        var app = new ShellApp(Cloud.PathOf("publish"), "exit 0");
        File.Delete(Cloud.PathOf("publish/run.sh"));

        Assert.IsFalse(await publish.RunAsync(app));

        Assert.AreEqual("ECS2007", publish.Failure.Code);
        StringAssert.Contains(publish.Failure.Text, "holds no file");
    }

    [TestMethod]
    public async Task A_push_that_is_not_allowed_names_the_permission()
    {
        Cloud.Server.Faults.Add(new Fault("registry:POST upload", FaultKind.AccessDenied, Times: 100));
        var publish = Publish();

        Assert.IsFalse(await publish.RunAsync("exit 0"));

        Assert.AreEqual("ECS6005", publish.Failure.Code);
        StringAssert.Contains(publish.Failure.Text, "may not call ecr:InitiateLayerUpload on arn:aws:ecr:us-east-1:000000000000:repository/hellotask: ");
    }

    [TestMethod]
    public async Task What_was_made_while_a_push_failed_is_said()
    {
        Cloud.Server.Faults.Add(new Fault("registry:POST upload", FaultKind.AccessDenied, Times: 100));
        var publish = Publish();

        Assert.IsFalse(await publish.RunAsync("exit 0"));

        Assert.AreSequenceEqual(
            ["Created execution role ecsTaskExecutionRole with AmazonECSTaskExecutionRolePolicy", "Created log group /ecs/hellotask (kept for 30 days)", "Created cluster default"],
            publish.Reporter.Story.Skip(2));
    }
}
