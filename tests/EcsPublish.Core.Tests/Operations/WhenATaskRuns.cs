namespace EcsPublish.Core.Tests.Operations;

[TestClass]
public sealed class WhenATaskRuns : OperationTest
{
    [TestInitialize]
    public async Task StartATask()
    {
        var publish = Publish();
        await publish.StartAsync(App("trap 'echo stopping; exit 0' TERM; echo ready; while true; do sleep 0.05; done"));
        Project.Set("EcsSince", "1h");
    }

    [TestMethod]
    public async Task The_status_shows_it()
    {
        await OperateAsync("Status");

        StringAssert.Matches(Reporter.Story[1], new(@"^  task  \w{8}  (PENDING|RUNNING|PROVISIONING|ACTIVATING)  hellotask:1  sha256:\w{12}  since \S+ \S+Z \(\d+ s\)$"));
    }

    [TestMethod]
    public async Task Stopping_stops_it_and_says_what_is_kept()
    {
        Assert.IsTrue(await OperateAsync("Stop"));

        StringAssert.Matches(Reporter.Story[0], new(@"^Stopped task \w{8} of hellotask:1, which was [A-Z]+$"));
        Assert.AreEqual("Kept, at the price of their storage: images in ECR and lines in CloudWatch Logs", Reporter.Story[1]);
    }

    [TestMethod]
    public async Task Stopping_twice_stops_it_once()
    {
        await OperateAsync("Stop");

        Assert.IsTrue(await OperateAsync("Stop"));

        Assert.AreEqual(1, Cloud.Server.RequestCounts["StopTask"]);
    }

    [TestMethod]
    public async Task A_followed_log_goes_on_until_it_is_cancelled_and_that_is_a_good_end()
    {
        using var user = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Project.Set("EcsFollow", "true");

        var following = OperateAsync("Logs", user.Token);
        await Reporter.SaidAsync("| ready", Cancellation);
        await OperateAsync("Stop");
        await Reporter.SaidAsync("| stopping", Cancellation);
        await user.CancelAsync();

        Assert.IsTrue(await following);
        Assert.IsEmpty(Reporter.Diagnostics);
        Assert.AreEqual(1, Reporter.Story.Count(line => line.EndsWith("| ready", StringComparison.Ordinal)));
        Assert.AreEqual(1, Reporter.Story.Count(line => line.EndsWith("| stopping", StringComparison.Ordinal)));
    }
}
