namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenTheBuildDies
{
    private static readonly TestProject Project = new(new() { Program = ProjectSource.Endless });

    [ClassInitialize]
    public static void Build(TestContext context)
    {
        LinuxProcesses.Require();
        Project.Run("build", "-c", "Release").MustSucceed();
    }

    [TestMethod]
    [DataRow("KILL")]
    [DataRow("TERM")]
    [DataRow("INT")]
    public void The_task_is_stopped_for_that_reason_and_nothing_is_left(string signal)
    {
        using var publish = StartAndWaitForTheTask();

        publish.Send(signal);

        Assert.Contains(signal == "INT" ? "The publish was cancelled" : "The build that published it has ended", Project.Local.WaitForStop());
        LinuxProcesses.WaitUntilOnlyLocalIsLeft(Project.Workspace.Folder, Project.Local);
    }

    [TestMethod]
    public void Its_engine_alone_is_missed_once_and_the_task_is_stopped()
    {
        using var publish = StartAndWaitForTheTask();

        Signals.Send("KILL", Engine());
        var end = publish.WaitForEnd();

        Assert.AreNotEqual(0, end.ExitCode);
        Assert.Contains("error ECS9001:", end.Error);
        Assert.Contains("the publish that started it is gone", Project.Local.WaitForStop());
        LinuxProcesses.WaitUntilOnlyLocalIsLeft(Project.Workspace.Folder, Project.Local);
    }

    [TestMethod]
    public void Together_with_its_engine_the_next_publish_stops_the_survivor_and_says_so()
    {
        using var publish = StartAndWaitForTheTask();
        var survivor = Project.Local.Tasks[^1]["taskArn"]!.GetValue<string>();
        Signals.Send("KILL", Engine(), publish.Id);
        publish.WaitForEnd();
        Assert.AreEqual("RUNNING", Project.Local.Tasks[^1]["lastStatus"]!.GetValue<string>());

        using var next = StartAndWaitForTheTask();

        Assert.Contains($"Stopped task {survivor.Split('/')[^1][..8]}", next.Output);
        next.Send("KILL");
        Project.Local.WaitForStop();
        Assert.IsTrue(Project.Local.Tasks.All(task => task["lastStatus"]!.GetValue<string>() == "STOPPED"), string.Join('\n', Project.Local.Tasks));
        LinuxProcesses.WaitUntilOnlyLocalIsLeft(Project.Workspace.Folder, Project.Local);
    }

    private static RunningCommand StartAndWaitForTheTask()
    {
        var publish = Project.StartPublish("--no-build");
        publish.WaitFor("hello | Working.");
        return publish;
    }

    private static int Engine() => LinuxProcesses.EnginesOf(Project.Workspace.Folder).Single();
}
