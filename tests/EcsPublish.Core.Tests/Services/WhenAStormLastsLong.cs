using EcsPublish.Core.Results;
using EcsPublish.Core.Tests.Running;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Services;

/// <summary>AWS answers nothing but errors for half a minute of the publish's clock. The requests are real ones, and so are the SDK's own retries.</summary>
[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenAStormLastsLong : DeployTest
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [TestMethod]
    [DataRow(FaultKind.Throttle, Serves, Outcome.Succeeded)]
    [DataRow(FaultKind.ServerError, Serves, Outcome.Succeeded)]
    [DataRow(FaultKind.Throttle, Crashes, Outcome.RolledBack)]
    [DataRow(FaultKind.ServerError, Crashes, Outcome.RolledBack)]
    public async Task While_it_is_waited_for_the_outcome_is_the_same(object kind, string script, object outcome)
    {
        await DeployAsync(Serves);
        var time = new HastyTime();
        using var second = new TestDeployment(Cloud, Project, time: time);
        await second.StartAsync(script + "\n");

        using var end = Strike("*", (FaultKind)kind, time);
        var isGreen = await second.WaitAsync();

        Assert.AreEqual(outcome, second.Record.Outcome, string.Join('\n', second.Reporter.Lines));
        Assert.AreEqual((Outcome)outcome == Outcome.Succeeded, isGreen);
        Assert.Contains(line => line.StartsWith("Still waiting: ", StringComparison.Ordinal), second.Reporter.Lines);
    }

    [TestMethod]
    [DataRow("CreateService", FaultKind.Throttle)]
    [DataRow("CreateService", FaultKind.ServerError)]
    [DataRow("UpdateService", FaultKind.Throttle)]
    [DataRow("UpdateService", FaultKind.ServerError)]
    public async Task The_call_that_deploys_is_tried_until_it_is_over(string operation, object kind)
    {
        if (operation == "UpdateService")
        {
            await DeployAsync(Serves);
        }

        var time = new HastyTime();
        using var deployment = new TestDeployment(Cloud, Project, time: time);
        using var end = Strike(operation, (FaultKind)kind, time);

        var isGreen = await deployment.RunAsync(Serves + "1");

        Assert.IsTrue(isGreen, string.Join('\n', deployment.Reporter.Lines));
        Assert.HasCount(1, (await ServiceAsync()).Deployments);
    }

    private ITimer Strike(string operation, FaultKind kind, HastyTime time)
    {
        Cloud.Server.Faults.Add(new Fault(operation, kind, Times: int.MaxValue));
        return time.CreateTimer(_ => Cloud.Server.Faults.Clear(), null, Long, Timeout.InfiniteTimeSpan);
    }
}
