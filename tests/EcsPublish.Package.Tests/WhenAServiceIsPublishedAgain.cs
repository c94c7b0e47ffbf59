namespace EcsPublish.Package.Tests;

/// <summary>A change of one line, while somebody uses the service.</summary>
[TestClass]
public class WhenAServiceIsPublishedAgain
{
    private static readonly TestProject Project = new(new()
    {
        Name = "Web",
        Sdk = "Microsoft.NET.Sdk.Web",
        Properties = "<EcsDeploy>Service</EcsDeploy><EcsDesiredCount>2</EcsDesiredCount>",
        Program = ProgramOf("one"),
    });

    private static CommandResult _second = null!;
    private static WebClient _client = null!;

    [ClassInitialize]
    public static void PublishTwice(TestContext context)
    {
        Project.Publish().MustSucceed();
        _client = new WebClient(Project.Result["service"]!["url"]!.GetValue<string>());
        Project.Write("Program.cs", ProgramOf("two"));
        _second = Project.Publish().MustSucceed();
        _client.Stop();
    }

    [ClassCleanup]
    public static void Stop() => _client.Dispose();

    [TestMethod]
    public void No_request_fails() => Assert.IsEmpty(_client.Failures);

    [TestMethod]
    public void Both_versions_have_answered() => Assert.AreEquivalent(["one", "two"], _client.Answers.Keys);

    [TestMethod]
    public void Two_new_tasks_have_taken_the_place_of_two_old_ones()
    {
        var byRevision = Project.Local.Tasks.GroupBy(task => task["taskDefinitionArn"]!.GetValue<string>().Split('/')[1])
            .ToDictionary(tasks => tasks.Key, tasks => string.Join(' ', tasks.Select(task => task["desiredStatus"]!.GetValue<string>())));

        Assert.AreEqual(("STOPPED STOPPED", "RUNNING RUNNING"), (byRevision["web:1"], byRevision["web:2"]));
        Assert.Contains("Deployment COMPLETED: 2 of 2 running", _second.Output);
    }

    [TestMethod]
    public void The_result_names_what_serves()
    {
        Assert.AreEqual("Succeeded", Project.Result["outcome"]!.GetValue<string>());
        Assert.EndsWith("/web:2", Project.Result["service"]!["runningTaskDefinition"]!.GetValue<string>());
    }

    private static string ProgramOf(string version) => $"""
        var app = WebApplication.Create(args);
        app.MapGet("/", () => "{version}");
        app.Run();
        """;
}
