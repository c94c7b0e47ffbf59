namespace EcsPublish.Package.Tests;

/// <summary>A version that answers for a moment and dies, while somebody uses the one before.</summary>
[TestClass]
public class WhenACrashIsPublishedOverAWorkingService
{
    /// <summary>What the product promises, from the second crash on.</summary>
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(15);

    private static readonly TestProject Project = new(new()
    {
        Name = "Web",
        Sdk = "Microsoft.NET.Sdk.Web",
        Properties = "<EcsDeploy>Service</EcsDeploy>",
        Program = ProgramOf("app.Run();"),
    });

    private static CommandResult _second = null!;
    private static WebClient _client = null!;

    [ClassInitialize]
    public static void PublishTwice(TestContext context)
    {
        Project.Publish().MustSucceed();
        _client = new WebClient(Project.Result["service"]!["url"]!.GetValue<string>());
        Project.Write("Program.cs", ProgramOf("""
            await app.StartAsync();
            Console.Error.WriteLine("The price list has no currency.");
            Environment.Exit(70);
            """));
        _second = Project.Publish();
        _client.Stop();
    }

    [ClassCleanup]
    public static void Stop() => _client.Dispose();

    [TestMethod]
    public void The_build_is_red_with_the_exit_code_and_the_last_lines()
    {
        Assert.AreNotEqual(0, _second.ExitCode, _second.Output);
        Assert.Contains("error ECS4021:", _second.Error);
        Assert.Contains("web:1 serves again", _second.Error);
        Assert.Contains("exit code 70", _second.Error);
        Assert.Contains("The price list has no currency.", _second.Error);
    }

    [TestMethod]
    public void It_ends_soon_after_the_second_crash()
    {
        var crashes = Project.Local.Tasks.Where(task => task["containers"]![0]!["exitCode"]?.GetValue<int>() == 70)
            .Select(task => DateTime.UnixEpoch.AddSeconds(task["stoppedAt"]!.GetValue<double>())).Order().ToList();

        Assert.IsGreaterThanOrEqualTo(2, crashes.Count);
        Assert.IsLessThan(Promise, File.GetLastWriteTimeUtc(Path.Combine(Project.EcsFolder, "result.json")) - crashes[1]);
    }

    [TestMethod]
    public void The_version_before_serves_throughout()
    {
        Assert.IsEmpty(_client.Failures);
        Assert.AreSequenceEqual(["Hello"], _client.Answers.Keys);
    }

    [TestMethod]
    public void The_result_says_that_it_was_rolled_back_and_to_what()
    {
        Assert.AreEqual(("RolledBack", "ECS4021"), (Project.Result["outcome"]!.GetValue<string>(), Project.Result["code"]!.GetValue<string>()));
        Assert.EndsWith("/web:1", Project.Result["service"]!["runningTaskDefinition"]!.GetValue<string>());
        Assert.Contains("The price list has no currency.", File.ReadAllText(Path.Combine(Project.EcsFolder, "dossier.md")));
    }

    private static string ProgramOf(string run) => $"""
        var app = WebApplication.Create(args);
        app.MapGet("/", () => "Hello");
        {run}
        """;
}
