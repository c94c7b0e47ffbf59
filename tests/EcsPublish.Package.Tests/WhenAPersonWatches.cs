namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenAPersonWatches
{
    private static readonly TestProject Project = new(ProjectSource.Gated);

    [ClassInitialize]
    public static void Build(TestContext context)
    {
        OutsideProgram.Require("tmux");
        Project.Run("build", "-c", "Release").MustSucceed();
    }

    [TestMethod]
    [DataRow("", DisplayName = "By default the Terminal Logger shows status and lines while the task runs")]
    [DataRow("-tl:off", DisplayName = "The plain logger shows status and lines while the task runs")]
    public void Status_and_lines_appear_while_the_task_runs(string logger)
    {
        var gate = Path.Combine(Project.Workspace.Folder, Guid.NewGuid().ToString("N"));
        using var terminal = Publish(gate, logger);

        // The first line may come before ECS says RUNNING; the gate keeps the task running until both are there.
        terminal.WaitFor(" RUNNING after");
        var whileItRuns = terminal.WaitFor("hello | First line.");
        File.WriteAllText(gate, "");
        var end = terminal.WaitForEnd();

        Assert.MatchesRegex("Task [0-9a-f]{8} RUNNING after", whileItRuns);
        Assert.DoesNotContain("Last line.", whileItRuns);
        Assert.Contains("hello | Last line.", end);
        Assert.Contains("ended with exit code 0", end);
    }

    [TestMethod]
    public void EcsLiveOutput_false_keeps_the_terminal_logger_short()
    {
        var gate = Project.Workspace.Write("gate", "");
        using var terminal = Publish(gate, "-p:EcsLiveOutput=false");

        var end = terminal.WaitForEnd();

        Assert.Contains("Build succeeded", end);
        Assert.DoesNotContain("hello |", end);
    }

    private static Terminal Publish(string gate, string more)
    {
        var arguments = Project.Workspace.ToLocal.Append($"-p:Gate={gate}").Select(argument => $"'{argument}'");
        return new Terminal(Project.Folder, $"'{DotNet.Program}' publish --no-build {string.Join(' ', arguments)} {more}");
    }
}
