using EcsPublish.Core.Results;

namespace EcsPublish.Core.Tests.Services;

/// <summary>DescribeServices answers what was true seconds ago, as AWS's may.</summary>
[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenAnswersLagBehind : DeployTest
{
    // Longer than any sign has to stay before it counts.
    private static readonly TimeSpan Lag = TimeSpan.FromSeconds(5);

    [TestMethod]
    public async Task A_new_service_that_is_not_seen_yet_is_waited_for()
    {
        Cloud.Server.Ecs.LagBehind(Lag);

        var first = await DeployAsync(Serves);

        Assert.AreEqual(Outcome.Succeeded, first.Record.Outcome, string.Join('\n', first.Reporter.Lines));
        Assert.AreEqual((1, 0), (Calls("CreateService"), Calls("UpdateService")));
    }

    [TestMethod]
    public async Task What_was_true_of_the_version_before_makes_the_new_one_no_success()
    {
        await DeployAsync(Serves);
        Cloud.Server.Ecs.LagBehind(Lag);

        var second = await DeployAsync(Crashes);

        Assert.AreEqual((Outcome.RolledBack, "ECS4021"), (second.Record.Outcome, second.Failure.Code), string.Join('\n', second.Reporter.Lines));
        StringAssert.Contains(second.Failure.Text, "hellotask:1 serves again");
    }

    [TestMethod]
    public async Task A_change_that_works_is_no_failure()
    {
        await DeployAsync(Serves);
        Cloud.Server.Ecs.LagBehind(Lag);

        var second = await DeployAsync(Serves + "1");

        Assert.AreEqual(Outcome.Succeeded, second.Record.Outcome, string.Join('\n', second.Reporter.Lines));
        Assert.AreEqual("COMPLETED", second.Result["service"]!["rolloutState"]!.GetValue<string>());
        Assert.AreEqual(1, Calls("UpdateService"));
    }

    [TestMethod]
    public async Task A_service_that_was_deleted_and_is_made_anew_is_waited_for()
    {
        await DeployAsync(Serves);
        await DeleteAsync();
        Cloud.Server.Ecs.LagBehind(Lag);

        var again = await DeployAsync(Serves);

        Assert.AreEqual(Outcome.Succeeded, again.Record.Outcome, string.Join('\n', again.Reporter.Lines));
        Assert.AreEqual(2, Calls("CreateService"));
    }
}
