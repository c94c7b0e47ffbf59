namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenThePublishHasAnotherBeginning
{
    private static readonly TestProject Project = new();

    [ClassInitialize]
    public static void Build(TestContext context) => Project.Run("build").MustSucceed();

    [TestMethod]
    [DataRow("publish --no-build -c Debug", DisplayName = "dotnet publish --no-build")]
    [DataRow("msbuild -t:Publish", DisplayName = "dotnet msbuild -t:Publish")]
    [DataRow("build -t:PublishToEcs", DisplayName = "dotnet build -t:PublishToEcs")]
    public void The_task_runs_exactly_once(string command)
    {
        var publish = Project.Run([.. command.Split(' '), .. Project.Workspace.ToLocal]).MustSucceed();

        Assert.AreEqual(1, publish.Count("Started task "), publish.Output);
        Assert.AreEqual(1, publish.Count("hello | Hello from the container."), publish.Output);
    }

    [TestMethod]
    public void The_target_never_takes_an_old_publish_folder()
    {
        var project = new TestProject();
        project.Run("publish", "-c", "Debug").MustSucceed();
        project.Write("Program.cs", """Console.WriteLine("This is new.");""");

        var build = project.Run(["build", "-t:PublishToEcs", .. project.Workspace.ToLocal]).MustSucceed();

        Assert.Contains("hello | This is new.", build.Lines);
    }

    [TestMethod]
    public void The_target_without_the_switch_is_one_error()
    {
        var build = Project.Run("build", "-t:PublishToEcs");

        Assert.AreNotEqual(0, build.ExitCode);
        Assert.Contains("error ECS0002:", build.Error);
    }
}
