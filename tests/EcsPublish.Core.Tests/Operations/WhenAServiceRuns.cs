using Amazon.ECS.Model;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Operations;

[TestClass]
public sealed class WhenAServiceRuns : OperationTest
{
    private const string Name = "hellotask";

    [TestInitialize]
    public async Task StartAService()
    {
        await RegisterAsync("one");
        var network = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } };
        var request = new CreateServiceRequest { ServiceName = Name, TaskDefinition = Name, DesiredCount = 2, LaunchType = "FARGATE", NetworkConfiguration = network };
        await Cloud.Session.Ecs.CreateClusterAsync(new CreateClusterRequest(), Cancellation);
        await Cloud.Session.Ecs.CreateServiceAsync(request, Cancellation);
        await UntilAsync(IsComplete);
    }

    [TestMethod]
    public async Task The_status_shows_deployment_tasks_and_events()
    {
        Assert.IsTrue(await OperateAsync("Status"));

        Assert.AreEqual("Service hellotask in cluster default (account 000000000000, us-east-1): ACTIVE, desired 2, running 2, pending 0", Reporter.Story[0]);
        StringAssert.Matches(Reporter.Story[1], new(@"^  deployment  PRIMARY  hellotask:1  COMPLETED  2 of 2 running  since \S+ \S+Z \(\d+ s\)$"));
        Assert.HasCount(2, Reporter.Story.Where(line => line.StartsWith("  task  ", StringComparison.Ordinal) && line.Contains("  RUNNING  hellotask:1  ", StringComparison.Ordinal)));
        Assert.IsTrue(Reporter.Story.Any(line => line.StartsWith("  event  ", StringComparison.Ordinal) && line.EndsWith("has reached a steady state.", StringComparison.Ordinal)));
        Assert.IsTrue(Reporter.Story.Any(line => line.StartsWith("Newest revision hellotask:1, ", StringComparison.Ordinal)));
        StringAssert.StartsWith(Reporter.Story[^1], "Service hellotask answers at http://127.0.0.1:");
    }

    [TestMethod]
    public async Task The_log_has_the_lines_of_all_its_tasks()
    {
        Assert.IsTrue(await OperateAsync("Logs"));

        Assert.HasCount(2, Reporter.Story);
        Assert.HasCount(2, Reporter.Story.Distinct().Where(line => line.EndsWith("| this is one", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task Stopping_takes_its_desired_count_to_nothing_and_says_how_to_start_again()
    {
        Assert.IsTrue(await OperateAsync("Stop"));

        Assert.AreEqual(0, (await ServiceAsync()).DesiredCount);
        Assert.AreSequenceEqual(
            [
                "Service hellotask: desired count 2 is 0 now; ECS stops its 2 running tasks",
                "Start it again with EcsDesiredCount=2 in the next publish",
                "Kept, at the price of their storage: images in ECR and lines in CloudWatch Logs",
            ],
            Reporter.Story);
    }

    [TestMethod]
    public async Task Stopping_twice_updates_it_once()
    {
        await OperateAsync("Stop");

        Assert.IsTrue(await OperateAsync("Stop"));

        Assert.AreEqual(1, Cloud.Server.RequestCounts["UpdateService"]);
        StringAssert.Matches(Reporter.Story[3], new(@"^Service hellotask is stopped already: its desired count is 0, and \d of its tasks run$"));
    }

    [TestMethod]
    public async Task Rolling_back_goes_to_the_revision_that_worked_before()
    {
        await DeployAsync("two");

        Assert.IsTrue(await OperateAsync("Rollback"));

        StringAssert.EndsWith((await ServiceAsync()).TaskDefinition, "/hellotask:1");
        StringAssert.Matches(Reporter.Story[0], new(@"^Service hellotask goes back from hellotask:2 to hellotask:1, whose deployment was complete at \S+ \S+Z$"));
        Assert.AreEqual("Service hellotask is back on hellotask:1", Reporter.Story[^1]);
        Assert.IsTrue(IsComplete(await ServiceAsync()));
    }

    [TestMethod]
    public async Task A_rollback_that_fails_is_an_error_and_the_service_stays_where_it_was()
    {
        await DeployAsync("two");
        Cloud.Server.TaskFaults.Add(new TaskFault(TaskFaultKind.CannotPull, Times: 1000) { Revision = 1 });

        Assert.IsFalse(await OperateAsync("Rollback"));

        var failure = Reporter.Diagnostics.Single(diagnostic => diagnostic.IsError);
        Assert.AreEqual("ECS4021", failure.Code);
        StringAssert.Contains(failure.Text, "hellotask:2 serves again");
        StringAssert.EndsWith((await ServiceAsync()).TaskDefinition, "/hellotask:2");
    }

    [TestMethod]
    public async Task A_rollback_that_nobody_waits_for_is_begun()
    {
        await DeployAsync("two");
        Project.Set("EcsWait", "false");

        Assert.IsTrue(await OperateAsync("Rollback"));

        Assert.HasCount(1, Reporter.Story);
        StringAssert.EndsWith((await ServiceAsync()).TaskDefinition, "/hellotask:1");
    }

    [TestMethod]
    public async Task Rolling_back_without_an_earlier_revision_is_an_error_and_touches_nothing()
    {
        Assert.IsFalse(await OperateAsync("Rollback"));

        Assert.AreEqual("ECS4044", Reporter.Diagnostics.Single().Code);
        Assert.AreEqual(0, Cloud.Server.RequestCounts["UpdateService"]);
    }

    [TestMethod]
    public async Task A_project_that_runs_one_off_tasks_has_nothing_to_do_with_it()
    {
        Project.Set("EcsDeploy", "Task");

        await OperateAsync("Rollback");

        Assert.AreEqual("ECS4043", Reporter.Diagnostics.Single().Code);
    }

    private async Task DeployAsync(string version)
    {
        await RegisterAsync(version);
        await Cloud.Session.Ecs.UpdateServiceAsync(new UpdateServiceRequest { Service = Name, TaskDefinition = Name }, Cancellation);
        await UntilAsync(IsComplete);
    }

    private async Task RegisterAsync(string version)
    {
        var publish = Publish();
        var app = App($"trap 'exit 0' TERM; echo this is {version}; while true; do sleep 0.05; done");
        await publish.Flow.PushImageAsync(app.Image, Cancellation);
        await publish.Flow.RegisterAsync(Cancellation);
        EndEngine();
        Project.Set("EcsDeploy", "None");
    }

    private static bool IsComplete(Service service) => service.Deployments is [{ RolloutState.Value: "COMPLETED" }];

    private async Task UntilAsync(Func<Service, bool> condition)
    {
        while (!condition(await ServiceAsync()))
            await Task.Delay(20, Cancellation);
    }

    private async Task<Service> ServiceAsync() =>
        (await Cloud.Session.Ecs.DescribeServicesAsync(new DescribeServicesRequest { Services = [Name] }, Cancellation)).Services.Single();
}
