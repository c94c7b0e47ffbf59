namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenAWebProjectIsPublished
{
    private static readonly TestProject Project = new(new()
    {
        Name = "Web",
        Sdk = "Microsoft.NET.Sdk.Web",
        Properties = "<EcsDeploy>None</EcsDeploy>",
        Program = """
            var app = WebApplication.Create(args);
            app.MapGet("/", () => "Hello");
            app.Run();
            """,
    });

    private static CommandResult _publish = null!;

    [ClassInitialize]
    public static void Publish(TestContext context)
    {
        Project.Write("appsettings.json", "{}");
        Project.Write("wwwroot/style.css", "body { margin: 0 }");
        _publish = Project.Publish().MustSucceed();
    }

    [TestMethod]
    public void Its_port_is_in_the_task_definition() =>
        Assert.AreEqual(8080, Project.Rendered["containerDefinitions"]![0]!["portMappings"]!.AsArray().Single()!["containerPort"]!.GetValue<int>());

    [TestMethod]
    public void It_is_registered_and_not_run()
    {
        Assert.HasCount(1, Project.Local.Definitions);
        Assert.IsEmpty(Project.Local.Tasks);
        Assert.AreEqual("Succeeded", Project.Result["outcome"]!.GetValue<string>());
    }

    [TestMethod]
    public void No_file_of_its_own_is_taken_for_a_left_over() => Assert.IsEmpty(_publish.Warnings, _publish.Output);

    [TestMethod]
    public void A_left_over_file_is_warned_of()
    {
        Project.Write("bin/Release/net10.0/publish/Old.dll", "left over");

        var second = Project.Publish("--no-build").MustSucceed();

        File.Delete(Path.Combine(Project.Folder, "bin", "Release", "net10.0", "publish", "Old.dll"));
        Assert.HasCount(1, second.Warnings, second.Output);
        Assert.Contains("warning ECS2101:", second.Warnings[0]);
        Assert.Contains("Old.dll", second.Warnings[0]);
    }

    [TestMethod]
    public void DeployOnBuild_publishes_it_once_too()
    {
        var build = Project.Run(["build", "-p:DeployOnBuild=true", .. Project.Workspace.ToLocal]).MustSucceed();

        Assert.AreEqual(1, build.Count("/web@sha256:"), build.Output);
        Assert.AreEqual(1, build.Count("ask definition "), build.Output);
    }
}
