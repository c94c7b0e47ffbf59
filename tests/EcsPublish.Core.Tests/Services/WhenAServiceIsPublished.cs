using EcsPublish.Core.Results;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Services;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenAServiceIsPublished : DeployTest
{
    [TestMethod]
    public async Task The_first_time_it_is_created_and_waited_for()
    {
        var deployment = await DeployAsync(Serves);

        Assert.AreEqual(Outcome.Succeeded, deployment.Record.Outcome, string.Join('\n', deployment.Reporter.Lines));
        Assert.AreEqual((1, 0), (Calls("CreateService"), Calls("UpdateService")));
        var service = deployment.Result["service"]!;
        StringAssert.EndsWith(service["arn"]!.GetValue<string>(), ":service/default/hellotask");
        StringAssert.StartsWith(service["deploymentId"]!.GetValue<string>(), "ecs-svc/");
        Assert.AreEqual("COMPLETED", service["rolloutState"]!.GetValue<string>());
        StringAssert.EndsWith(service["runningTaskDefinition"]!.GetValue<string>(), "/hellotask:1");
        Assert.AreEqual("http://127.0.0.1:8080", service["url"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task Again_without_a_change_nothing_is_called()
    {
        await DeployAsync(Serves);

        var again = await DeployAsync(Serves);

        Assert.AreEqual(Outcome.Succeeded, again.Record.Outcome);
        Assert.AreEqual((1, 0), (Calls("CreateService"), Calls("UpdateService")));
        CollectionAssert.Contains(again.Reporter.Story.ToList(), "Service hellotask is unchanged, it is on hellotask:1 already");
    }

    [TestMethod]
    public async Task A_new_deployment_can_be_forced()
    {
        await DeployAsync(Serves);
        Project.Set("EcsForceNewDeployment", "true");

        var again = await DeployAsync(Serves);

        Assert.AreEqual(Outcome.Succeeded, again.Record.Outcome);
        Assert.AreEqual(1, Calls("UpdateService"));
        Assert.AreEqual((await ServiceAsync()).Deployments[0].Id, again.Record.Service!.Deployment!.Id);
    }

    [TestMethod]
    public async Task A_change_is_one_update()
    {
        await DeployAsync(Serves);
        Project.Set("EcsDesiredCount", "2");

        var second = await DeployAsync(Serves + "1");

        Assert.AreEqual(Outcome.Succeeded, second.Record.Outcome);
        Assert.AreEqual((1, 1), (Calls("CreateService"), Calls("UpdateService")));
        var service = await ServiceAsync();
        StringAssert.EndsWith(service.TaskDefinition, "/hellotask:2");
        Assert.AreEqual(2, service.RunningCount);
    }

    [TestMethod]
    public async Task A_lost_answer_makes_no_second_service()
    {
        Cloud.Server.Faults.Add(new Fault("CreateService", FaultKind.CutAnswer));

        var deployment = await DeployAsync(Serves);

        Assert.AreEqual(Outcome.Succeeded, deployment.Record.Outcome, string.Join('\n', deployment.Reporter.Lines));
        Assert.HasCount(1, (await ServiceAsync()).Deployments);
    }

    [TestMethod]
    [DataRow(FaultKind.Throttle)]
    [DataRow(FaultKind.ServerError)]
    [DataRow(FaultKind.Cut)]
    public async Task A_storm_while_it_is_waited_for_makes_it_no_failure(object kind)
    {
        foreach (var operation in new[] { "DescribeServices", "ListTasks", "DescribeServiceDeployments", "ListServiceDeployments" })
        {
            Cloud.Server.Faults.Add(new Fault(operation, (FaultKind)kind, Times: 6) { After = 1 });
        }

        var deployment = await DeployAsync(Serves);

        Assert.AreEqual(Outcome.Succeeded, deployment.Record.Outcome, string.Join('\n', deployment.Reporter.Lines));
    }

    [TestMethod]
    public async Task A_release_task_runs_first()
    {
        Project.Set("EcsReleaseCommand", "migrate");

        var deployment = await DeployAsync("if [ \"$1\" = migrate ]; then echo migrated; exit 0; fi\n" + Serves);

        Assert.AreEqual(Outcome.Succeeded, deployment.Record.Outcome, string.Join('\n', deployment.Reporter.Lines));
        CollectionAssert.Contains(deployment.Reporter.Story.ToList(), "hellotask | migrated");
    }

    [TestMethod]
    public async Task A_release_task_that_fails_leaves_the_service_untouched()
    {
        await DeployAsync(Serves);
        Project.Set("EcsReleaseCommand", "migrate");

        var second = await DeployAsync("if [ \"$1\" = migrate ]; then echo no database; exit 4; fi\n" + Serves);

        Assert.AreEqual("ECS4001", second.Failure.Code);
        StringAssert.Contains(second.Failure.Text, "exit code 4");
        StringAssert.Contains(second.Dossier, "| no database");
        Assert.AreEqual(0, Calls("UpdateService"));
    }
}
