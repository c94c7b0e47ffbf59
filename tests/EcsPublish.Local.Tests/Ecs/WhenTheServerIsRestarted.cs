using EcsPublish.Local.Faults;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenTheServerIsRestarted : IAsyncDisposable
{
    private readonly TestEcs _ecs = new();

    public ValueTask DisposeAsync() => _ecs.DisposeAsync();

    [TestMethod]
    public async Task It_remembers_clusters_definitions_and_tags()
    {
        var definition = TestEcs.Definition(_ecs.Script("exit 0"));
        definition.Tags = [new() { Key = "owner", Value = "me" }];
        _ecs.Service.RegisterTaskDefinition(definition);
        _ecs.Service.RegisterTaskDefinition(definition);
        await _ecs.Service.DisposeAsync();

        var service = _ecs.NewService();

        var found = service.DescribeTaskDefinition(new() { TaskDefinition = "test", Include = ["TAGS"] });
        Assert.AreEqual(2, found.TaskDefinition.Revision);
        Assert.AreEqual("me", found.Tags.Single().Value);
        Assert.AreEqual(3, service.RegisterTaskDefinition(definition).TaskDefinition.Revision);
        Assert.HasCount(1, service.ListClusters(new()).ClusterArns);
    }

    [TestMethod]
    public async Task Tasks_that_ran_when_it_crashed_are_ended_and_say_so()
    {
        _ecs.Service.Faults.Add(new(TaskFaultKind.Stuck));
        var task = _ecs.Run(_ecs.Script("exit 0"));

        _ecs.NewService();

        var stopped = await _ecs.EndOfAsync(task);
        Assert.AreEqual("The local AWS was restarted", stopped.StoppedReason);
        Assert.AreEqual("STOPPED", stopped.Containers[0].LastStatus);
        Assert.IsFalse(_ecs.Service.IsBusy);
    }
}
