using System.Text.RegularExpressions;

namespace EcsPublish.Core.Tests.Publishing;

[TestClass]
public sealed partial class WhenAProjectIsPublished : PublishTest
{
    [TestMethod]
    public async Task The_story_is_told()
    {
        var publish = Publish();

        Assert.IsTrue(await publish.RunAsync("echo Hello\necho Goodbye >&2"), string.Join('\n', publish.Reporter.Diagnostics));

        Assert.AreEqual(
            """
            The local AWS uses this machine's .NET: no base image is pulled, and cpu, memory and user are not enforced
            Created repository 127.0.0.1:PORT/hellotask
            Created execution role ecsTaskExecutionRole with AmazonECSTaskExecutionRolePolicy
            Created log group /ecs/hellotask (kept for 30 days)
            Created cluster default
            Pushed 2 blobs (SIZE), skipped 0 that the registry had: 127.0.0.1:PORT/hellotask@sha256:DIGEST
            Registered task definition hellotask:1
            Started task arn:aws:ecs:us-east-1:000000000000:task/default/ID
            hellotask | Goodbye
            hellotask | Hello
            Task ID of hellotask ended with exit code 0
            """,
            string.Join('\n', Masked(publish.Reporter.Story)));
    }

    [TestMethod]
    public async Task A_second_time_there_is_nothing_to_do_but_run()
    {
        await Publish().RunAsync("echo Hello");
        EndEngine();
        Cloud.Server.RequestCounts.Clear();
        var second = Publish();

        Assert.IsTrue(await second.RunAsync("echo Hello"));

        foreach (var operation in new[] { "RegisterTaskDefinition", "CreateRepository", "CreateRole", "CreateLogGroup", "CreateCluster" })
            Assert.AreEqual(0, Cloud.Server.RequestCounts[operation], operation);
        StringAssert.StartsWith(second.Reporter.Story[1], "Image is unchanged, no blob was pushed: ");
        Assert.AreEqual("Task definition is unchanged, revision hellotask:1 is used again", second.Reporter.Story[2]);
    }

    [TestMethod]
    public async Task A_changed_setting_makes_a_revision_and_says_what_changed()
    {
        await Publish().RunAsync("echo Hello");
        EndEngine();
        Project.Set("EcsMemory", "1024");
        var second = Publish();

        Assert.IsTrue(await second.RunAsync("echo Hello"));

        CollectionAssert.Contains(second.Reporter.Story.ToList(), "Registered task definition hellotask:2");
        StringAssert.Contains(second.Reporter.Lines.Single(line => line.StartsWith("Changed since hellotask:1: ", StringComparison.Ordinal)), "memory");
    }

    [TestMethod]
    public async Task A_run_of_several_tasks_is_told_apart()
    {
        Project.Set("EcsTaskCount", "2");
        var publish = Publish();

        Assert.IsTrue(await publish.RunAsync("echo Hello"));

        Assert.HasCount(2, publish.Reporter.Story.Where(line => OfOneTask().IsMatch(line)).Distinct().ToList());
        Assert.AreEqual("All 2 tasks of hellotask ended with exit code 0", publish.Reporter.Story[^1]);
    }

    [TestMethod]
    public async Task A_file_that_the_publish_did_not_write_is_a_warning()
    {
        var publish = Publish();
        var app = new ShellApp(Cloud.PathOf("publish"), "exit 0");
        app.Write("old.dll", "left over");

        Assert.IsTrue(await publish.RunAsync(app));

        var warning = publish.Reporter.Diagnostics.Single();
        Assert.AreEqual("ECS2101", warning.Code);
        StringAssert.StartsWith(warning.Text, "The publish folder holds a file that this publish did not write, and they go into the image: old.dll.");
    }

    // The order of two streams, the statuses that are seen, and what is random differ from run to run.
    private List<string> Masked(IEnumerable<string> story)
    {
        var lines = story.Where(line => !Status().IsMatch(line)).Select(Mask).ToList();
        var (first, count) = (lines.FindIndex(line => line.Contains('|')), lines.Count(line => line.Contains('|')));
        lines.Sort(first, count, StringComparer.Ordinal);
        return lines;
    }

    private string Mask(string line) => Size().Replace(
        TaskIds().Replace(Digest().Replace(line, "sha256:DIGEST"), "ID").Replace($":{Cloud.Server.Port}/", ":PORT/", StringComparison.Ordinal), "(SIZE)");

    [GeneratedRegex(@"^Task \w{8} [A-Z]+ after ")]
    private static partial Regex Status();

    [GeneratedRegex("sha256:[0-9a-f]{64}")]
    private static partial Regex Digest();

    [GeneratedRegex("(?<=^Task |task/default/)[0-9a-f]+")]
    private static partial Regex TaskIds();

    [GeneratedRegex(@"\([\d.]+ (bytes|KB)\)")]
    private static partial Regex Size();

    [GeneratedRegex(@"^hellotask [0-9a-f]{8} \| Hello$")]
    private static partial Regex OfOneTask();
}
