using Amazon.ECS.Model;
using EcsPublish.Core.Running;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Running;

[TestClass]
public sealed class WhenTasksOfDeadPublishesRun : CloudTest
{
    private const string Family = "hello";

    private readonly StartedBy _mine = StartedBy.Here("HelloTask", "20261123-094512-00000002");

    [TestInitialize]
    public async Task MakeFamily()
    {
        Cloud.Server.TaskFaults.Add(new TaskFault(TaskFaultKind.Stuck, Times: 10));
        await Cloud.Session.Ecs.CreateClusterAsync(new CreateClusterRequest(), Cancellation);
        var container = new ContainerDefinition { Name = "app", Image = "app", Memory = 128 };
        await Cloud.Session.Ecs.RegisterTaskDefinitionAsync(new RegisterTaskDefinitionRequest { Family = Family, ContainerDefinitions = [container] }, Cancellation);
    }

    [TestMethod]
    public async Task One_of_this_machine_is_stopped()
    {
        var orphan = await StartAsync((_mine with { Publish = "20261122-094512-00000001" }).ToString());

        await ReapAsync();

        var task = await StoppedAsync(orphan);
        Assert.AreEqual("Stopped by EcsPublish: the publish that started it is gone", task.StoppedReason);
        Assert.IsEmpty(Reporter.Diagnostics);
    }

    [TestMethod]
    public async Task One_of_another_machine_is_named_and_left_alone()
    {
        var elsewhere = await StartAsync((_mine with { Host = "ffffffff", Publish = "20261122-094512-00000001" }).ToString());

        await ReapAsync();

        Assert.AreEqual("ECS4101", Reporter.Diagnostics.Single().Code);
        StringAssert.Contains(Reporter.Diagnostics.Single().Text, $"aws ecs stop-task --cluster default --task {TaskId.Of(elsewhere)}");
        Assert.AreEqual(0, Cloud.Server.RequestCounts["StopTask"]);
    }

    [TestMethod]
    [DataRow("ecs-publish-detached/HelloTask/HOST/20261122-094512-00000001", DisplayName = "One that is meant to run on")]
    [DataRow("ecs-publish/OtherTask/HOST/20261122-094512-00000001", DisplayName = "One of another project")]
    [DataRow("jane", DisplayName = "One that a person started")]
    public async Task Others_are_left_alone(string startedBy)
    {
        await StartAsync(startedBy.Replace("HOST", _mine.Host, StringComparison.Ordinal));

        await ReapAsync();

        Assert.IsEmpty(Reporter.Diagnostics);
        Assert.AreEqual(0, Cloud.Server.RequestCounts["StopTask"]);
    }

    [TestMethod]
    public async Task The_publishs_own_are_left_alone()
    {
        await StartAsync(_mine.ToString());

        await ReapAsync();

        Assert.AreEqual(0, Cloud.Server.RequestCounts["StopTask"]);
    }

    [TestMethod]
    public async Task After_a_crash_of_the_engine_just_its_own_are_stopped()
    {
        var mine = await StartAsync(_mine.ToString());
        await StartAsync((_mine with { Publish = "20261122-094512-00000001" }).ToString());

        await new OrphanReaper(Cloud.Session, Reporter).ReapOneAsync("default", Family, _mine, Cancellation);

        await StoppedAsync(mine);
        Assert.AreEqual(1, Cloud.Server.RequestCounts["StopTask"]);
    }

    [TestMethod]
    public async Task Without_the_permission_to_look_the_publish_goes_on()
    {
        Cloud.Server.Faults.Add(new Fault("ListTasks", FaultKind.AccessDenied));

        await ReapAsync();

        StringAssert.StartsWith(Reporter.Lines.Single(), "Tasks of earlier publishes were not looked for: ");
    }

    [TestMethod]
    public async Task One_that_cannot_be_stopped_is_named_with_the_command_that_does_it()
    {
        var orphan = await StartAsync((_mine with { Publish = "20261122-094512-00000001" }).ToString());
        Cloud.Server.Faults.Add(new Fault("StopTask", FaultKind.AccessDenied));

        await ReapAsync();

        Assert.AreEqual("ECS4102", Reporter.Diagnostics.Single().Code);
        StringAssert.EndsWith(Reporter.Diagnostics.Single().Text, $"aws ecs stop-task --cluster default --task {TaskId.Of(orphan)}");
    }

    private async Task ReapAsync()
    {
        var reaper = new OrphanReaper(Cloud.Session, Reporter);
        await reaper.ReapAsync("default", await reaper.FindAsync("default", Family, Cancellation), _mine);
    }

    private async Task<string> StartAsync(string startedBy)
    {
        var request = new RunTaskRequest { TaskDefinition = Family, LaunchType = "EC2", StartedBy = startedBy };
        return (await Cloud.Session.Ecs.RunTaskAsync(request, Cancellation)).Tasks.Single().TaskArn;
    }

    private async Task<Amazon.ECS.Model.Task> StoppedAsync(string arn)
    {
        while (true)
        {
            var described = await Cloud.Session.Ecs.DescribeTasksAsync(new DescribeTasksRequest { Tasks = [arn] }, Cancellation);
            if (described.Tasks.Single() is { LastStatus: "STOPPED" } stopped)
                return stopped;
            await Task.Delay(5, Cancellation);
        }
    }
}
