using EcsPublish.Core.Results;
using EcsPublish.Core.Tests.Running;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Services;

/// <summary>ECS stops to tell of our deployment: what became of it is not known, and that is never green.</summary>
[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenADeploymentIsLost : DeployTest
{
    [TestMethod]
    public async Task One_that_vanishes_from_the_answers_is_red()
    {
        await DeployAsync(Serves);
        Cloud.Server.TaskFaults.Add(new TaskFault(TaskFaultKind.Stuck, Times: 1000) { Revision = 2 });
        using var ours = new TestDeployment(Cloud, Project, time: new HastyTime());
        await ours.StartAsync(Serves + "1");
        Cloud.Server.Ecs.LoseDeployment(ours.Record.Service!.Deployment!.Id);

        var isGreen = await ours.WaitAsync();

        Assert.IsFalse(isGreen);
        Assert.AreEqual(("ECS4024", Outcome.Failed), (ours.Failure.Code, ours.Record.Outcome), string.Join('\n', ours.Reporter.Lines));
        StringAssert.Contains(ours.Failure.Text, "hellotask:2 to service 'hellotask' is not known: ECS no longer lists it");
    }

    [TestMethod]
    public async Task A_service_that_is_deleted_meanwhile_is_red()
    {
        Cloud.Server.TaskFaults.Add(new TaskFault(TaskFaultKind.Stuck, Times: 1000));
        using var ours = new TestDeployment(Cloud, Project);
        var running = ours.RunAsync(Serves);
        await ours.Reporter.SaidAsync("1 pending", Cancellation);

        await DeleteAsync();

        Assert.IsFalse(await running);
        Assert.AreEqual(("ECS4024", Outcome.Failed), (ours.Failure.Code, ours.Record.Outcome), string.Join('\n', ours.Reporter.Lines));
        StringAssert.Contains(ours.Failure.Text, "the service was deleted");
    }
}
