namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenAPublishIsOnlyPreviewed
{
    private static readonly TestProject Project = new(new()
    {
        Items = """
            <EcsEnvironment Include="GREETING" Value="Hello" />
            <EcsSecret Include="DB_PASSWORD" ValueFrom="ssm:/hello/password" />
            <EcsPort Include="9090" />
            """,
    });

    private static CommandResult _dryRun = null!;

    [ClassInitialize]
    public static void DryRun(TestContext context)
    {
        Project.Run("restore").MustSucceed();

        // In a network of its own, which has no way out, not even to this machine.
        string[] command = [DotNet.Program, "publish", "--no-restore", "-p:PublishToEcs=true", "-p:EcsDryRun=true"];
        using var publish = OperatingSystem.IsLinux()
            ? RunningCommand.Start("unshare", Project.Folder, ["--map-root-user", "--net", .. command])
            : RunningCommand.Start(command[0], Project.Folder, command[1..]);
        _dryRun = publish.WaitForEnd();
    }

    [TestMethod]
    public void A_dry_run_needs_no_network_and_no_credentials()
    {
        _dryRun.MustSucceed();

        Assert.Contains("Dry run of Hello: rendered and valid as far as can be told offline, nothing was sent", _dryRun.Output);
        foreach (var file in new[] { "task-definition.json", "run-task.json", "image-plan.json", "result.json" })
        {
            Assert.IsTrue(File.Exists(Path.Combine(Project.EcsFolder, file)), file);
        }
    }

    [TestMethod]
    public void What_a_dry_run_renders_is_taken_by_the_aws_command_line()
    {
        OutsideProgram.Require("aws", "moto_server");
        using var moto = Server.StartMoto(Project.Workspace.Folder);

        using var aws = RunningCommand.Start(
            "aws", Project.Folder, ["ecs", "register-task-definition", "--cli-input-json", $"file://{Path.Combine(Project.EcsFolder, "task-definition.json")}", "--output", "json"], Caller(moto));

        var registered = aws.WaitForEnd().MustSucceed().Json["taskDefinition"]!;
        Assert.AreEqual("hello", registered["family"]!.GetValue<string>());
        Assert.AreEqual("/hello/password", registered["containerDefinitions"]![0]!["secrets"]![0]!["valueFrom"]!.GetValue<string>());
    }

    [TestMethod]
    public void The_target_EcsRender_does_the_same()
    {
        var other = new TestProject();

        other.Run("build", "-t:EcsRender", "-restore").MustSucceed();

        Assert.AreEqual("DryRun", other.Result["outcome"]!.GetValue<string>());
    }

    [TestMethod]
    public void A_plan_shows_what_a_publish_would_do_and_afterwards_that_nothing_is_left_to_do()
    {
        var project = new TestProject();
        string[] plan = ["build", "-t:EcsPlan", .. project.Workspace.ToLocal, "-getProperty:EcsPlanHasChanges"];

        project.Run("restore").MustSucceed();
        Assert.AreEqual("true", project.Run(plan).MustSucceed().Lines[^1]);
        Assert.IsEmpty(project.Local.Definitions);
        project.Publish().MustSucceed();
        Assert.AreEqual("false", project.Run(plan).MustSucceed().Lines[^1]);
        var changed = project.Publish("-p:EcsPlan=true", "-p:EcsMemory=1024", "-p:EcsFailOnChanges=true");

        Assert.AreEqual(1, changed.ExitCode);
        Assert.Contains("error ECS4060", changed.Error);
        Assert.Contains("~ memory: 512 -> 1024", changed.Output);
        Assert.HasCount(1, project.Local.Definitions);
    }

    private static Dictionary<string, string> Caller(Server aws) => new()
    {
        ["AWS_ACCESS_KEY_ID"] = "AKIAIOSFODNN7EXAMPLE",
        ["AWS_SECRET_ACCESS_KEY"] = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        ["AWS_DEFAULT_REGION"] = "us-east-1",
        ["AWS_ENDPOINT_URL"] = $"http://{aws.Name}",
    };
}
