using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Runtime.Docker;

[TestClass]
public sealed class WhenAnEngineStopsATask : DockerTest
{
    [TestMethod]
    public async Task It_may_end_by_itself()
    {
        var task = Ecs.Run(Ecs.Script("trap 'echo bye; exit 7' TERM; echo up; while :; do sleep 0.1; done"));
        await Ecs.PrintedAsync(task, "up");

        Ecs.Service.StopTask(new() { Task = task.TaskArn, Reason = "enough" });
        var stopped = await Ecs.EndOfAsync(task);

        Assert.AreEqual(7, Shown(stopped).ExitCode);
        Assert.AreEqual("enough", stopped.StoppedReason);
        CollectionAssert.AreEqual((string[])["up", "bye"], Ecs.Lines(task));
    }

    [TestMethod]
    public async Task It_is_killed_after_the_stop_timeout()
    {
        var app = Ecs.Script("trap '' TERM; echo up; while :; do sleep 0.1; done");
        app.StopTimeout = 1;
        var task = Ecs.Run(app);
        await Ecs.PrintedAsync(task, "up");

        Ecs.Service.StopTask(new() { Task = task.TaskArn });
        var stopped = await Ecs.EndOfAsync(task);

        Assert.AreEqual(137, Shown(stopped).ExitCode);
        Assert.IsNull(Shown(stopped).Reason);
        Assert.IsGreaterThanOrEqualTo(TimeSpan.FromSeconds(1), (stopped.StoppedAt - stopped.StoppingAt)!.Value);
    }
}
