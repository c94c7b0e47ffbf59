using Amazon.ECS.Model;
using EcsPublish.Core.Results;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Services;

/// <summary>Somebody changes the service while a publish waits for its own deployment.</summary>
[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenSomebodyElseDeploys : DeployTest
{
    [TestMethod]
    [DataRow("update-service --service hellotask --task-definition hellotask:1", "hellotask:1")]
    [DataRow("update-service --service hellotask --force-new-deployment", "hellotask:2")]
    public async Task A_deployment_by_the_aws_command_supersedes_ours(string command, string revision)
    {
        AwsCli.Require();
        using var ours = await StartStuckAsync();
        var waiting = ours.WaitAsync();
        await ours.Reporter.SaidAsync("1 pending", Cancellation);

        await new AwsCli(Cloud).RunAsync($"ecs {command}", Cancellation);

        Assert.IsFalse(await waiting);
        Assert.AreEqual(("ECS4023", Outcome.Superseded), (ours.Failure.Code, ours.Record.Outcome), string.Join('\n', ours.Reporter.Lines));
        var theirs = (await ServiceAsync()).Deployments[0];
        StringAssert.Contains(ours.Failure.Text, $"somebody else's deployment {theirs.Id} of {revision} took its place");
        StringAssert.Contains(ours.Failure.Text, "CloudTrail");
        Assert.AreEqual("Superseded", ours.Result["outcome"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task A_desired_count_of_none_is_no_success_of_ours()
    {
        AwsCli.Require();
        using var ours = await StartStuckAsync();
        var waiting = ours.WaitAsync();
        await ours.Reporter.SaidAsync("1 pending", Cancellation);

        await new AwsCli(Cloud).RunAsync("ecs update-service --service hellotask --desired-count 0", Cancellation);

        Assert.IsFalse(await waiting);
        Assert.AreEqual(("ECS4026", Outcome.Failed), (ours.Failure.Code, ours.Record.Outcome), string.Join('\n', ours.Reporter.Lines));
        StringAssert.Contains(ours.Failure.Text, "the desired count was set to 0 meanwhile");
    }

    [TestMethod]
    public async Task A_rollback_by_the_aws_command_is_red_and_names_what_serves()
    {
        AwsCli.Require();
        using var ours = await StartStuckAsync();
        var waiting = ours.WaitAsync();
        await ours.Reporter.SaidAsync("1 pending", Cancellation);

        var current = (await ServiceAsync()).CurrentServiceDeployment;
        await new AwsCli(Cloud).RunAsync($"ecs stop-service-deployment --service-deployment-arn {current} --stop-type ROLLBACK", Cancellation);

        Assert.IsFalse(await waiting);
        Assert.AreEqual(("ECS4021", Outcome.RolledBack), (ours.Failure.Code, ours.Record.Outcome), string.Join('\n', ours.Reporter.Lines));
        StringAssert.Contains(ours.Failure.Text, "StopServiceDeployment");
        StringAssert.Contains(ours.Failure.Text, "hellotask:1 serves again");
    }

    [TestMethod]
    public async Task Of_two_publishes_at_the_same_time_the_later_is_green_and_the_other_red()
    {
        using var ours = await StartStuckAsync();
        var waiting = ours.WaitAsync();
        await ours.Reporter.SaidAsync("1 pending", Cancellation);

        using var theirs = new TestDeployment(Cloud, Project, "another machine");
        var isGreen = await theirs.RunAsync(Serves + "2");

        Assert.IsTrue(isGreen, string.Join('\n', theirs.Reporter.Lines));
        Assert.IsFalse(await waiting);
        Assert.AreEqual(("ECS4023", Outcome.Superseded), (ours.Failure.Code, ours.Record.Outcome), string.Join('\n', ours.Reporter.Lines));
        StringAssert.Contains(ours.Failure.Text, $"{theirs.Record.Service!.Deployment!.Id} of hellotask:3 took its place");
        StringAssert.EndsWith((await ServiceAsync()).TaskDefinition, "/hellotask:3");
    }

    [TestMethod]
    public async Task A_service_that_was_stopped_is_published_with_a_warning_that_nothing_runs()
    {
        await DeployAsync(Serves);
        await Cloud.Session.Ecs.UpdateServiceAsync(new UpdateServiceRequest { Service = "hellotask", DesiredCount = 0 }, Cancellation);

        var second = await DeployAsync(Serves + "1");
        var unchanged = await DeployAsync(Serves + "1");

        Assert.AreEqual((Outcome.Succeeded, Outcome.Succeeded), (second.Record.Outcome, unchanged.Record.Outcome));
        Assert.AreEqual("ECS4130", second.Record.Warnings.Single().Code);
        Assert.AreEqual("ECS4130", unchanged.Record.Warnings.Single().Code);
    }

    // The second revision, which never gets anywhere.
    private async Task<TestDeployment> StartStuckAsync()
    {
        await DeployAsync(Serves);
        Cloud.Server.TaskFaults.Add(new TaskFault(TaskFaultKind.Stuck, Times: 1000) { Revision = 2 });
        var ours = new TestDeployment(Cloud, Project);
        await ours.StartAsync(Serves + "1");
        return ours;
    }
}
