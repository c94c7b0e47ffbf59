using EcsPublish.Protocol;

namespace EcsPublish.Engine.Tests;

[TestClass]
public sealed class WhenTheBuildEnds : EngineTest
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    [TestMethod]
    public void The_engine_ends()
    {
        Engine.EndInput();

        Assert.IsTrue(Engine.EndsWithin(Farewell));
        Assert.AreEqual(0, Engine.Process.ExitCode);
    }

    [TestMethod]
    public async Task What_it_had_started_is_stopped_with_a_reason()
    {
        await Engine.StartTaskAsync("p", Project(), "exec sleep 60", Cancellation);

        Engine.EndInput();

        Assert.IsTrue(Engine.EndsWithin(Farewell));
        Assert.AreEqual(1, Aws.RequestCounts["StopTask"]);
        Assert.IsTrue(Engine.StoryOf("p").Any(line => line.EndsWith(": The build that published it has ended", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task A_watched_task_is_stopped_too()
    {
        await Engine.StartTaskAsync("p", Project(), "echo working; exec sleep 60", Cancellation);
        Engine.Send(ProtocolJson.Write(new EngineRequest(99, "p", EngineMethod.Wait)));
        await Engine.FirstAsync(said => said.Text == "working", Cancellation);

        Engine.EndInput();

        Assert.IsTrue(Engine.EndsWithin(Farewell));
        Assert.IsGreaterThan(0, Aws.RequestCounts["StopTask"]);
    }

    [TestMethod]
    public async Task What_shall_run_on_runs_on()
    {
        var project = Project();
        project.Settings["EcsKeepOnCancel"] = "true";
        await Engine.StartTaskAsync("p", project, "exec sleep 60", Cancellation);

        Engine.EndInput();

        Assert.IsTrue(Engine.EndsWithin(Farewell));
        Assert.AreEqual(0, Aws.RequestCounts["StopTask"]);
    }

    [TestMethod]
    public async Task What_a_killed_engine_left_is_reaped_by_a_second_one()
    {
        var project = Project();
        await Engine.StartTaskAsync("p", project, "exec sleep 60", Cancellation);
        Engine.Process.Kill();
        await Engine.Process.WaitForExitAsync(Cancellation);

        var result = await AddEngine().AskAsync("p", EngineMethod.Reap, project.Start, Cancellation);

        Assert.IsTrue(result.Ok);
        Assert.AreEqual(1, Aws.RequestCounts["StopTask"]);
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow("INT")]
    [DataRow("TERM")]
    [DataRow("HUP")]
    public async Task A_signal_alone_does_not_end_the_engine(string signal)
    {
        await Engine.AskAsync("p", EngineMethod.Start, Project().Start, Cancellation);

        EngineProgram.Signal(Engine.Process, signal);

        Assert.IsNotNull(await Engine.AskAsync("q", EngineMethod.Start, Project("other").Start, Cancellation));
        Assert.IsFalse(Engine.Process.HasExited);
    }
}
