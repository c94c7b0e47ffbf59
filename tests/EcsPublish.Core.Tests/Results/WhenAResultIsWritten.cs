using System.Text.RegularExpressions;
using EcsPublish.Core.Tests.Publishing;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Results;

[TestClass]
public sealed partial class WhenAResultIsWritten : PublishTest
{
    [TestMethod]
    public async Task It_tells_of_a_success()
    {
        var publish = Publish();

        await publish.RunAsync("echo Hello");

        AssertSnapshot("success", publish.Result);
    }

    [TestMethod]
    public async Task It_tells_of_a_failed_task_and_of_warnings()
    {
        Cloud.Server.Faults.Add(new Fault("GetRole", FaultKind.AccessDenied));
        var publish = Publish();

        await publish.RunAsync("echo no\nexit 3");

        AssertSnapshot("failure", publish.Result);
    }

    [TestMethod]
    public async Task It_tells_of_a_publish_that_ended_before_its_image()
    {
        Project.Set("EcsCreateRepository", "false");
        var publish = Publish();

        await publish.RunAsync("exit 0");

        AssertSnapshot("refused", publish.Result);
    }

    private void AssertSnapshot(string name, string result)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Results", "Snapshots", $"{name}.json");
        var masked = Number().Replace(Digest().Replace(TaskId().Replace(result, "TASK"), "DIGEST"), "$1 0");

        Assert.AreEqual(
            File.ReadAllText(path).ReplaceLineEndings("\n"), masked.Replace($":{Cloud.Server.Port}/", ":4570/", StringComparison.Ordinal), $"{path} differs.");
    }

    [GeneratedRegex("(?<=task/default/|ecs/hellotask/)[0-9a-f]{32}|(?<=of task )[0-9a-f]{8}")]
    private static partial Regex TaskId();

    [GeneratedRegex("(?<=sha256:)[0-9a-f]{64}|(?<=\"c-)[0-9a-f]{16}")]
    private static partial Regex Digest();

    // Sizes, times and the number of calls: how many questions the watch takes depends on the machine.
    [GeneratedRegex("(\"(?:pushedBytes|awsCalls|image|taskDefinition|start|run)\":) \\d+")]
    private static partial Regex Number();
}
