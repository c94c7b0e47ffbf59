using Amazon.ECS.Model;
using EcsPublish.Core.Results;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Services;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenADeploymentEndsBadly : DeployTest
{
    [TestMethod]
    public async Task A_crash_over_a_working_version_is_rolled_back()
    {
        await DeployAsync(Serves);

        var second = await DeployAsync(Crashes);

        Assert.AreEqual(Outcome.RolledBack, second.Record.Outcome, string.Join('\n', second.Reporter.Lines));
        Assert.AreEqual("ECS4021", second.Failure.Code);
        StringAssert.Contains(second.Failure.Text, "hellotask:1 serves again");
        StringAssert.Contains(second.Failure.Text, "exit code 3");
        StringAssert.EndsWith(second.Failure.Text, "Last lines: the table is missing");
        StringAssert.Contains(second.Dossier, "| the table is missing");
        StringAssert.EndsWith((await ServiceAsync()).TaskDefinition, "/hellotask:1");
    }

    [TestMethod]
    public async Task Without_a_circuit_breaker_we_roll_back_ourselves()
    {
        await DeployAsync(Serves);
        Project.Set("EcsCircuitBreaker", "false");

        var second = await DeployAsync(Crashes);

        Assert.AreEqual(Outcome.RolledBack, second.Record.Outcome, string.Join('\n', second.Reporter.Lines));
        StringAssert.EndsWith((await ServiceAsync()).TaskDefinition, "/hellotask:1");
    }

    [TestMethod]
    public async Task Where_ECS_offers_no_way_back_the_old_revision_is_deployed_once()
    {
        await DeployAsync(Serves);
        Project.Set("EcsCircuitBreaker", "false");
        Cloud.Server.Faults.Add(new Fault("ListServiceDeployments", FaultKind.AccessDenied, Times: 100));

        var second = await DeployAsync(Crashes);

        Assert.AreEqual(Outcome.RolledBack, second.Record.Outcome, string.Join('\n', second.Reporter.Lines));
        Assert.AreEqual((2, 0), (Calls("UpdateService"), Calls("StopServiceDeployment")));
    }

    [TestMethod]
    public async Task Without_rollback_the_failure_is_told_and_left()
    {
        await DeployAsync(Serves);
        Project.Set("EcsRollbackOnFailure", "false");

        var second = await DeployAsync(Crashes);

        Assert.AreEqual(("ECS4020", Outcome.Failed), (second.Failure.Code, second.Record.Outcome));
        StringAssert.Contains(second.Failure.Text, "It was not rolled back (EcsRollbackOnFailure is false)");
        Assert.AreEqual(1, Calls("UpdateService"));
    }

    [TestMethod]
    public async Task A_first_deployment_that_crashes_is_red_with_its_last_lines()
    {
        var first = await DeployAsync(Crashes);

        Assert.AreEqual(("ECS4020", Outcome.Failed), (first.Failure.Code, first.Record.Outcome));
        StringAssert.EndsWith(first.Failure.Text, "Last lines: the table is missing");
    }

    [TestMethod]
    [DataRow(TaskFaultKind.CannotPull, "CannotPull")]
    [DataRow(TaskFaultKind.Crash, "exit code 9")]
    [DataRow(TaskFaultKind.Unhealthy, "health checks")]
    public async Task What_befalls_its_tasks_is_told(object kind, string words)
    {
        await DeployAsync(Serves);
        Cloud.Server.TaskFaults.Add(new TaskFault((TaskFaultKind)kind, Times: 20) { Revision = 2, ExitCode = 9 });

        var second = await DeployAsync(Serves + "1");

        Assert.AreEqual(Outcome.RolledBack, second.Record.Outcome, string.Join('\n', second.Reporter.Lines));
        StringAssert.Contains(second.Failure.Text, words);
    }

    [TestMethod]
    public async Task Tasks_that_are_never_placed_run_into_the_timeout_with_ECSs_reason()
    {
        Cloud.Server.TaskFaults.Add(new TaskFault(TaskFaultKind.NeverPlaced, Times: 1000));
        Project.Set("EcsTimeout", "3s").Set("EcsCircuitBreaker", "false");

        var deployment = await DeployAsync(Serves);

        Assert.AreEqual(("ECS4025", Outcome.TimedOut), (deployment.Failure.Code, deployment.Record.Outcome));
        StringAssert.Contains(deployment.Failure.Text, "unable to place a task");
    }

    [TestMethod]
    [DataRow("true")]
    [DataRow("false")]
    public async Task A_rollback_that_fails_is_told_apart(string breaker)
    {
        // The old task has to go before the new one comes, so that the way back needs one that starts.
        Project.Set("EcsMinimumHealthyPercent", "0").Set("EcsMaximumPercent", "100").Set("EcsCircuitBreaker", breaker);
        await DeployAsync(Serves);
        Cloud.Server.TaskFaults.Add(new TaskFault(TaskFaultKind.Crash, Times: 1000) { ExitCode = 9 });

        var second = await DeployAsync(Serves + "1");

        Assert.AreEqual(Outcome.Failed, second.Record.Outcome, string.Join('\n', second.Reporter.Lines));
        Assert.AreEqual("ECS4022", second.Failure.Code);
        StringAssert.Contains(second.Failure.Text, "Rolling back to hellotask:1 failed too");
    }

    [TestMethod]
    public async Task A_second_deployment_at_the_same_time_supersedes_it()
    {
        await DeployAsync(Serves);
        Cloud.Server.TaskFaults.Add(new TaskFault(TaskFaultKind.Stuck, Times: 1000) { Revision = 2 });
        using var ours = new TestDeployment(Cloud, Project);
        var running = ours.RunAsync(Serves + "1");
        await ours.Reporter.SaidAsync("1 pending", Cancellation);

        await Cloud.Session.Ecs.UpdateServiceAsync(new UpdateServiceRequest { Service = "hellotask", TaskDefinition = "hellotask:1" }, Cancellation);

        Assert.IsFalse(await running);
        Assert.AreEqual(("ECS4023", Outcome.Superseded), (ours.Failure.Code, ours.Record.Outcome), string.Join('\n', ours.Reporter.Lines));
    }

    [TestMethod]
    public async Task A_cancelled_publish_leaves_the_deployment_to_ECS()
    {
        Cloud.Server.TaskFaults.Add(new TaskFault(TaskFaultKind.Stuck, Times: 1000));
        using var deployment = new TestDeployment(Cloud, Project);
        var running = deployment.RunAsync(Serves);
        await deployment.Reporter.SaidAsync("1 pending", Cancellation);

        deployment.Cancel();

        Assert.IsFalse(await running);
        Assert.AreEqual("The publish was cancelled. The deployment of hellotask:1 to service hellotask goes on without it.", deployment.Failure.Text);
        Assert.AreEqual("ACTIVE", (await ServiceAsync()).Status);
    }

    [TestMethod]
    public async Task A_name_that_is_a_slip_away_creates_nothing()
    {
        Project.Set("EcsService", "hello-web");
        await DeployAsync(Serves);
        Project.Set("EcsService", "helo-web");

        var misspelt = await DeployAsync(Serves);

        Assert.AreEqual("ECS4028", misspelt.Failure.Code);
        StringAssert.Contains(misspelt.Failure.Text, "There is hello-web.");
        Assert.AreEqual(1, Calls("CreateService"));
    }
}
