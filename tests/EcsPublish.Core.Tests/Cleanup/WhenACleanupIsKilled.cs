using EcsPublish.Core.Tests.Services;

namespace EcsPublish.Core.Tests.Cleanup;

[TestClass]
public sealed class WhenACleanupIsKilled : CleanupTest
{
    [TestMethod]
    [DataRow(4)]
    [DataRow(12)]
    [DataRow(20)]
    [DataRow(26)]
    [DataRow(30)]
    [DataRow(34)]
    [DataRow(38)]
    [DataRow(42)]
    public async Task The_next_one_ends_in_the_same_state_as_one_that_was_not(int calls)
    {
        await RunAsync(Other);
        var others = await Belongings.ReadAsync(Cancellation);
        using (var deployment = new TestDeployment(Cloud, Project))
            Assert.IsTrue(await deployment.RunAsync(Serves));
        await RegisterAsync(12);

        await KillAfterAsync(calls);

        Assert.IsTrue(await CleanUpAllAsync(), string.Join('\n', Reporter.Diagnostics));
        Assert.AreSequenceEqual(others, await Belongings.ReadAsync(Cancellation));
    }

    [TestMethod]
    [DataRow(10)]
    [DataRow(30)]
    [DataRow(45)]
    [DataRow(60)]
    public async Task Old_revisions_go_all_the_same(int calls)
    {
        await RunAsync(Project);
        await RegisterAsync(40);
        Project.Set("EcsKeepRevisions", "3");

        await KillAfterAsync(calls);

        Assert.IsTrue(await CleanUpAsync());
        Assert.AreSequenceEqual(
            ["revision hellotask:39", "revision hellotask:40", "revision hellotask:41"],
            (await Belongings.ReadAsync(Cancellation)).Where(line => line.Contains("revision", StringComparison.Ordinal)));
    }

    private async Task KillAfterAsync(int calls)
    {
        if (Project.ParseValid().Cleanup.KeepRevisions == 10)
            Project.Set("EcsCleanupScope", "All").Set("EcsCleanupConfirm", "true");
        Cloud.Server.RequestCounts.Clear();
        using var kill = new CancellationTokenSource();
        var cleanup = OperateAsync("Cleanup", kill.Token);
        while (!cleanup.IsCompleted && Cloud.Server.RequestCounts.All.Values.Sum() < calls)
            await Task.Delay(1, Cancellation);
        await kill.CancelAsync();
        await cleanup;
    }
}
