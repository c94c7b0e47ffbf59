using EcsPublish.Local.Faults;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenFaultsArePlanned : IAsyncDisposable
{
    private readonly TestEcs _ecs = new();

    public ValueTask DisposeAsync() => _ecs.DisposeAsync();

    [TestMethod]
    public async Task An_image_that_is_there_cannot_be_pulled()
    {
        Plan(new(TaskFaultKind.CannotPull));

        var task = await _ecs.RunToEndAsync(_ecs.Script("exit 0"));

        Assert.StartsWith("CannotPullContainerError", task.StoppedReason);
    }

    [TestMethod]
    public async Task A_container_runs_out_of_memory()
    {
        Plan(new(TaskFaultKind.OutOfMemory));

        var task = await _ecs.RunToEndAsync(_ecs.Script("echo last words"));

        Assert.AreEqual(137, task.Containers[0].ExitCode);
        Assert.AreEqual("OutOfMemoryError: Container killed due to memory usage", task.Containers[0].Reason);
        CollectionAssert.AreEqual((string[])["last words"], _ecs.Lines(task));
    }

    [TestMethod]
    public async Task A_container_is_killed_for_its_memory_while_it_runs()
    {
        Plan(new(TaskFaultKind.OutOfMemory) { Delay = TimeSpan.FromMilliseconds(50) });

        var task = await _ecs.RunToEndAsync(_ecs.Script("exec sleep 100"));

        Assert.AreEqual(137, task.Containers[0].ExitCode);
        Assert.AreEqual("EssentialContainerExited", task.StopCode.Value);
    }

    [TestMethod]
    public async Task A_container_ends_with_another_exit_code()
    {
        Plan(new(TaskFaultKind.ExitCode) { ExitCode = 139 });

        var task = await _ecs.RunToEndAsync(_ecs.Script("exit 0"));

        Assert.AreEqual(139, task.Containers[0].ExitCode);
    }

    [TestMethod]
    public void A_task_is_lost()
    {
        Plan(new(TaskFaultKind.Lost));

        var task = _ecs.Run(_ecs.Script("exit 0"));

        var answer = _ecs.Service.DescribeTasks(new() { Tasks = [task.TaskArn] });
        Assert.IsEmpty(answer.Tasks);
        Assert.AreEqual(task.TaskArn, answer.Failures.Single().Arn);
        Assert.AreEqual("MISSING", answer.Failures.Single().Reason);
    }

    [TestMethod]
    public void A_task_finds_no_place()
    {
        Plan(new(TaskFaultKind.NeverPlaced) { Reason = "RESOURCE:MEMORY" });
        _ecs.Service.RegisterTaskDefinition(TestEcs.Definition(_ecs.Script("exit 0")));

        var answer = _ecs.Service.RunTask(TestEcs.RunRequest());

        Assert.IsEmpty(answer.Tasks);
        Assert.AreEqual("RESOURCE:MEMORY", answer.Failures.Single().Reason);
    }

    [TestMethod]
    public async Task A_task_stays_in_provisioning_until_it_is_stopped()
    {
        Plan(new(TaskFaultKind.Stuck));
        var task = _ecs.Run(_ecs.Script("exit 0"));

        var answer = _ecs.Service.StopTask(new() { Task = task.TaskArn, Reason = "enough" });

        Assert.AreEqual("PROVISIONING", answer.Task.LastStatus);
        Assert.AreEqual("enough", (await _ecs.EndOfAsync(task)).StoppedReason);
    }

    [TestMethod]
    public async Task A_fault_strikes_only_its_family_and_only_as_often_as_planned()
    {
        Plan(new(TaskFaultKind.ExitCode, "other") { ExitCode = 1 });
        Plan(new(TaskFaultKind.ExitCode, "test", Times: 2) { ExitCode = 2 });
        var app = _ecs.Script("exit 0");

        var codes = new List<int?>();
        for (var run = 0; run < 3; run++)
            codes.Add((await _ecs.RunToEndAsync(app)).Containers[0].ExitCode);

        CollectionAssert.AreEqual((int?[])[2, 2, 0], codes);
    }

    private void Plan(TaskFault fault) => _ecs.Service.Faults.Add(fault);
}
