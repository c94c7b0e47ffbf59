using System.Text.Json.Nodes;

namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenATaskIsPublished
{
    private static readonly TestProject Project = new();

    private static CommandResult _publish = null!;

    private static JsonNode Result { get; set; } = null!;

    [ClassInitialize]
    public static void Publish(TestContext context)
    {
        _publish = Project.Publish().MustSucceed();
        Result = Project.Result;
    }

    [TestMethod]
    public void It_runs_and_its_lines_are_in_the_build() => Assert.Contains("hello | Hello from the container.", _publish.Lines);

    [TestMethod]
    public void Nothing_is_wrong() => Assert.IsEmpty(_publish.Warnings, _publish.Output);

    [TestMethod]
    public void The_result_says_how_it_ended()
    {
        Assert.AreEqual(1, Result["schema"]!.GetValue<int>());
        Assert.AreEqual("Succeeded", Result["outcome"]!.GetValue<string>());
        Assert.IsNull(Result["code"]);
        Assert.AreEqual("us-east-1", Result["region"]!.GetValue<string>());
        Assert.MatchesRegex("^[0-9]{12}$", Result["account"]!.GetValue<string>());
        Assert.IsGreaterThan(0, Result["awsCalls"]!.GetValue<int>());
    }

    [TestMethod]
    public void The_result_names_the_image_that_was_pushed()
    {
        var image = Result["image"]!;

        Assert.MatchesRegex("^127\\.0\\.0\\.1:[0-9]+/hello@sha256:[0-9a-f]{64}$", image["reference"]!.GetValue<string>());
        Assert.EndsWith(image["digest"]!.GetValue<string>(), image["reference"]!.GetValue<string>());
        Assert.IsGreaterThan(0, image["pushedBlobs"]!.GetValue<int>());
        Assert.IsGreaterThan(0, image["pushedBytes"]!.GetValue<int>());
        Assert.IsNotEmpty(image["tags"]!.AsArray());
    }

    [TestMethod]
    public void The_result_names_the_revision_that_was_registered()
    {
        var definition = Result["taskDefinition"]!;

        Assert.EndsWith(":task-definition/hello:1", definition["arn"]!.GetValue<string>());
        Assert.AreEqual("hello", definition["family"]!.GetValue<string>());
        Assert.AreEqual(1, definition["revision"]!.GetValue<int>());
        Assert.IsFalse(definition["reused"]!.GetValue<bool>());
    }

    [TestMethod]
    public void The_result_tells_how_the_task_ended()
    {
        var task = Result["tasks"]!.AsArray().Single()!;
        var container = task["containers"]!.AsArray().Single()!;

        Assert.AreEqual("STOPPED", task["lastStatus"]!.GetValue<string>());
        Assert.AreEqual("EssentialContainerExited", task["stopCode"]!.GetValue<string>());
        Assert.AreEqual("hello", container["name"]!.GetValue<string>());
        Assert.AreEqual(0, container["exitCode"]!.GetValue<int>());
        Assert.AreEqual($"ecs/hello/{task["arn"]!.GetValue<string>().Split('/')[^1]}", container["logStream"]!.GetValue<string>());
    }

    [TestMethod]
    public void The_result_lists_what_was_created()
    {
        var created = string.Join('\n', Result["created"]!.AsArray());

        Assert.Contains(":repository/hello", created);
        Assert.Contains(":role/ecsTaskExecutionRole", created);
        Assert.Contains(":log-group:/ecs/hello", created);
    }

    [TestMethod]
    public void Its_project_got_only_its_own_files()
    {
        var files = Directory.EnumerateFiles(Project.EcsFolder).Select(Path.GetFileName).Order();

        Assert.AreEqual("result.json task-definition.json", string.Join(' ', files));
    }
}
