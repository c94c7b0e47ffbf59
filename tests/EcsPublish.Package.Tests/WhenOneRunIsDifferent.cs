namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenOneRunIsDifferent
{
    private static readonly TestProject Project = new(new()
    {
        Name = "Runner",
        Program = """
            Console.WriteLine($"{Environment.GetEnvironmentVariable("GREETING") ?? "Hello"}, {string.Join(' ', args)}.");
            if (args.Contains("forever")) Thread.Sleep(Timeout.Infinite);
            """,
        Items = """<EcsRunEnvironment Include="GREETING" Value="$(Greeting)" Condition="'$(Greeting)' != ''" />""",
    });

    [ClassInitialize]
    public static void Publish(TestContext context) => Project.Publish().MustSucceed();

    [TestMethod]
    public void Its_command_and_environment_make_no_revision_and_each_of_its_tasks_is_heard()
    {
        var publish = Project.Publish("--no-build", "-p:EcsRunCommand=Ada Lovelace", "-p:Greeting=Welcome", "-p:EcsTaskCount=2").MustSucceed();

        Assert.AreEqual(2, publish.Count(" | Welcome, Ada Lovelace."), publish.Output);
        Assert.Contains("All 2 tasks of runner ended with exit code 0", publish.Output);
        Assert.HasCount(2, Project.Result["tasks"]!.AsArray());
        Assert.HasCount(1, Project.Local.Definitions);
    }

    [TestMethod]
    public void A_task_that_is_not_waited_for_outlives_its_publish_and_the_next()
    {
        var arn = Project.Publish("--no-build", "-p:EcsWait=false", "-p:EcsRunCommand=forever", "-getProperty:EcsTaskArn").MustSucceed().Lines[^1];

        Project.Publish("--no-build").MustSucceed();

        Assert.Contains(":task/default/", arn);
        Assert.AreEqual("RUNNING", Project.Local.Tasks.Single(task => task["taskArn"]!.GetValue<string>() == arn)["lastStatus"]!.GetValue<string>());
    }

    [TestMethod]
    public void A_task_that_hangs_is_stopped_when_EcsTimeout_is_over()
    {
        var publish = Project.Publish("--no-build", "-p:EcsTimeout=00:00:02", "-p:EcsRunCommand=forever");

        Assert.AreNotEqual(0, publish.ExitCode);
        Assert.Contains("error ECS4005:", publish.Error);
        Assert.AreEqual("TimedOut", Project.Result["outcome"]!.GetValue<string>());
        Assert.Contains("EcsTimeout", Project.Local.WaitForStop());
    }
}
