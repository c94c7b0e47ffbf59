using Amazon.ECS;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenTaskDefinitionsAreDeleted : IAsyncDisposable
{
    private readonly TestEcs _ecs = new();

    public ValueTask DisposeAsync() => _ecs.DisposeAsync();

    [TestMethod]
    public async Task They_are_in_progress_first_and_gone_later()
    {
        _ecs.Service.RegisterTaskDefinition(TestEcs.Definition(TestEcs.Container("image")));

        Delete();

        CollectionAssert.AreEqual((string[])["test:1"], InProgress());
        await UntilAsync(() => InProgress().Count == 0);
        Assert.IsEmpty(_ecs.Service.ListTaskDefinitionFamilies(new()).Families);
    }

    [TestMethod]
    public async Task One_that_a_task_runs_on_stays_until_the_task_has_ended()
    {
        var task = _ecs.Run(_ecs.Script("echo up; exec sleep 600"));
        await _ecs.PrintedAsync(task, "up");
        _ecs.Service.RegisterTaskDefinition(TestEcs.Definition(TestEcs.Container("image")));

        Delete();
        Delete("test:2");
        await UntilAsync(() => !InProgress().Contains("test:2"));

        CollectionAssert.AreEqual((string[])["test:1"], InProgress());
        _ecs.Service.StopTask(new() { Task = task.TaskArn });
        await _ecs.EndOfAsync(task);
        await UntilAsync(() => InProgress().Count == 0);
    }

    [TestMethod]
    public async Task Their_numbers_are_not_given_again()
    {
        _ecs.Service.RegisterTaskDefinition(TestEcs.Definition(TestEcs.Container("image")));
        Delete();
        await UntilAsync(() => InProgress().Count == 0);

        var next = _ecs.Service.RegisterTaskDefinition(TestEcs.Definition(TestEcs.Container("image")));

        Assert.AreEqual(2, next.TaskDefinition.Revision);
    }

    private void Delete(string name = "test:1")
    {
        _ecs.Service.DeregisterTaskDefinition(new() { TaskDefinition = name });
        _ecs.Service.DeleteTaskDefinitions(new() { TaskDefinitions = [name] });
    }

    private List<string> InProgress() =>
        _ecs.Service.ListTaskDefinitions(new() { Status = TaskDefinitionStatus.DELETE_IN_PROGRESS }).TaskDefinitionArns.ConvertAll(arn => arn.Split('/')[1]);

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
            await Task.Delay(20, patience.Token);
    }
}
