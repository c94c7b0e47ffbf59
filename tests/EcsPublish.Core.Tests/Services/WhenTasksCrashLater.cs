using EcsPublish.Core.Results;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Services;

/// <summary>Tasks that do well for a while, and then die.</summary>
[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenTasksCrashLater : DeployTest
{
    private const string CrashesLater = "echo up\nsleep 1\necho the cache is full\nexit 3";

    [TestMethod]
    public async Task Before_the_deployment_is_complete_it_is_red_and_rolled_back()
    {
        Project.Set("EcsDesiredCount", "2");
        await DeployAsync(Serves);
        Cloud.Server.TaskFaults.Add(new TaskFault(TaskFaultKind.Stuck) { Revision = 2 });

        var second = await DeployAsync(CrashesLater);

        Assert.AreEqual((Outcome.RolledBack, "ECS4021"), (second.Record.Outcome, second.Failure.Code), string.Join('\n', second.Reporter.Lines));
        StringAssert.Contains(second.Failure.Text, "exited with code 3");
        StringAssert.EndsWith(second.Failure.Text, "Last lines: up | the cache is full");
    }

    [TestMethod]
    public async Task After_it_was_complete_it_was_green_and_the_next_publish_warns()
    {
        var first = await DeployAsync(CrashesLater);
        Assert.AreEqual(Outcome.Succeeded, first.Record.Outcome, string.Join('\n', first.Reporter.Lines));
        Cloud.Server.TaskFaults.Add(new TaskFault(TaskFaultKind.NeverPlaced, Times: 1000));
        while ((await ServiceAsync()).RunningCount > 0)
        {
            await Task.Delay(50, Cancellation);
        }

        var again = await DeployAsync(CrashesLater);

        Assert.AreEqual(Outcome.Succeeded, again.Record.Outcome);
        CollectionAssert.Contains(again.Record.Warnings.Select(warning => warning.Code).ToList(), "ECS4122");
        Assert.AreEqual(0, Calls("UpdateService"));
    }
}
