namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenAProjectIsCleanedUp
{
    private static readonly string[] All = ["-p:EcsCleanupScope=All"];

    [TestMethod]
    public void Old_revisions_go_on_demand_and_everything_when_it_is_confirmed()
    {
        var project = new TestProject();
        project.Publish().MustSucceed();
        project.Publish("--no-build", "-p:EcsMemory=1024").MustSucceed();

        var old = CleanUp(project, "-p:EcsKeepRevisions=1").MustSucceed();
        Assert.Contains("Deleted task definition hello:1", old.Lines);
        Assert.Contains("Kept 1 revision of hello: 1 newest", old.Lines);

        var asked = CleanUp(project, All);
        Assert.AreNotEqual(0, asked.ExitCode);
        Assert.Contains("error ECS7001:", asked.Error);
        Assert.Contains("Would remove role ecsTaskExecutionRole: arn:aws:iam::", asked.Output);
        Assert.AreEqual("ACTIVE", project.Local.Definitions[^1]["status"]!.GetValue<string>());

        var done = CleanUp(project, [.. All, "-p:EcsCleanupConfirm=true"]).MustSucceed();
        Assert.Contains("Deleted repository hello", done.Lines);
        Assert.Contains("Deleted cluster default", done.Lines);
        Assert.Contains("Nothing of Hello is left to remove", CleanUp(project, [.. All, "-p:EcsCleanupConfirm=true"]).MustSucceed().Output);
    }

    [TestMethod]
    public void A_run_takes_all_that_it_made_with_it()
    {
        var project = new TestProject();

        var run = project.Publish("-p:EcsCleanupAfterRun=true").MustSucceed();

        Assert.Contains("hello | Hello from the container.", run.Lines);
        Assert.Contains("Deleted log group /ecs/hello", run.Lines);
        Assert.IsEmpty(run.Warnings, run.Output);
        Assert.AreEqual("Succeeded", project.Result["outcome"]!.GetValue<string>());
        Assert.Contains("Nothing of Hello is left to remove", CleanUp(project, All).MustSucceed().Output);
    }

    private static CommandResult CleanUp(TestProject project, params IEnumerable<string> more) =>
        project.Run(["build", "-c", "Release", "-t:EcsCleanup", .. project.Workspace.ToLocal, .. more]);
}
