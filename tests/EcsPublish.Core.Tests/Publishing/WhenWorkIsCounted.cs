namespace EcsPublish.Core.Tests.Publishing;

/// <summary>
/// How much a publish asks for. Times differ from machine to machine, counts do not: a change that makes one of these larger makes every publish slower.
/// </summary>
[TestClass]
public sealed class WhenWorkIsCounted : PublishTest
{
    private static readonly string[] OfRun = ["DescribeTasks", "GetLogEvents"];

    [TestMethod]
    public async Task An_unchanged_publish_asks_the_registry_for_one_manifest()
    {
        await PublishAsync("echo Hello");

        await PublishAgainAsync("echo Hello");

        Assert.AreSequenceEqual([("registry:GET manifest", 1)], Counted("registry:"));
    }

    [TestMethod]
    public async Task A_changed_line_sends_a_layer_and_a_configuration()
    {
        await PublishAsync("echo Hello");

        await PublishAgainAsync("echo Goodbye");

        var counted = Counted("registry:").ToDictionary(request => request.Name, request => request.Count);
        Assert.AreEqual(1, counted["registry:GET manifest"]);
        Assert.AreEqual(2, counted["registry:HEAD blob"]);
        Assert.AreEqual(2, counted["registry:POST upload"]);
        Assert.AreEqual(1, counted["registry:PUT manifest"]);
    }

    [TestMethod]
    public async Task Only_the_simulation_of_permissions_is_asked_for_more_than_once()
    {
        await PublishAsync("echo Hello");

        await PublishAgainAsync("echo Goodbye");

        var twice = Counted("").Where(request => request.Count > 1 && !request.Name.StartsWith("registry:", StringComparison.Ordinal) && !OfRun.Contains(request.Name));
        Assert.AreSequenceEqual([("SimulatePrincipalPolicy", 7)], twice);
    }

    [TestMethod]
    public async Task After_the_push_two_calls_follow_each_other_until_the_task_is_looked_at()
    {
        await PublishAsync("echo Hello");

        await PublishAgainAsync("echo Goodbye");

        var afterPush = Cloud.Server.RequestCounts.InOrder.SkipWhile(name => name != "registry:PUT manifest").Skip(1).TakeWhile(name => !OfRun.Contains(name));
        Assert.AreSequenceEqual(["RegisterTaskDefinition", "RunTask"], afterPush);
    }

    private async Task PublishAsync(string script)
    {
        Assert.IsTrue(await Publish().RunAsync(script));
        EndEngine();
    }

    private async Task PublishAgainAsync(string script)
    {
        Cloud.Server.RequestCounts.Clear();
        await PublishAsync(script);
    }

    private IEnumerable<(string Name, int Count)> Counted(string prefix) => Cloud.Server.RequestCounts.All
        .Where(request => request.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(request => (request.Key, request.Value));
}
