using Amazon.ECS;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenATaskHasSeveralContainers : IAsyncDisposable
{
    private readonly TestEcs _ecs = new();

    public ValueTask DisposeAsync() => _ecs.DisposeAsync();

    [TestMethod]
    public async Task The_end_of_the_essential_one_stops_the_others()
    {
        var task = await _ecs.RunToEndAsync(_ecs.Script("exit 0"), _ecs.Script("exec sleep 100", "side"));

        Assert.AreEqual("EssentialContainerExited", task.StopCode.Value);
        Assert.AreEqual(0, ExitCode(task, "app"));
        Assert.AreEqual(143, ExitCode(task, "side"));
    }

    [TestMethod]
    public async Task The_end_of_one_that_is_not_essential_stops_nothing()
    {
        var side = _ecs.Script("exit 5", "side");
        side.Essential = false;
        var task = _ecs.Run(_ecs.Script("echo up; exec sleep 100"), side);
        await _ecs.PrintedAsync(task, "up");

        var now = await _ecs.UntilAsync(task, seen => ExitCode(seen, "side") is not null);

        Assert.AreEqual("RUNNING", now.DesiredStatus);
        Assert.AreEqual(5, ExitCode(now, "side"));
        Assert.IsNull(ExitCode(now, "app"));
    }

    [TestMethod]
    public async Task One_that_waits_for_success_starts_after_it()
    {
        var shared = _ecs.File("shared");
        var migrate = _ecs.Script($"sleep 0.2; echo migrated > {shared}", "migrate");
        migrate.Essential = false;
        var app = _ecs.Script($"cat {shared}");
        app.DependsOn = [new() { ContainerName = "migrate", Condition = ContainerCondition.SUCCESS }];

        var task = await _ecs.RunToEndAsync(app, migrate);

        CollectionAssert.AreEqual((string[])["migrated"], _ecs.Lines(task));
    }

    [TestMethod]
    public async Task One_that_waits_for_success_in_vain_is_never_started()
    {
        var migrate = _ecs.Script("exit 1", "migrate");
        migrate.Essential = false;
        var app = _ecs.Script("echo started");
        app.DependsOn = [new() { ContainerName = "migrate", Condition = ContainerCondition.SUCCESS }];

        var task = await _ecs.RunToEndAsync(app, migrate);

        Assert.AreEqual("TaskFailedToStart", task.StopCode.Value);
        Assert.IsNull(ExitCode(task, "app"));
        Assert.IsFalse(_ecs.Logs.HasStream(TestEcs.LogGroup, TestEcs.StreamOf(task)));
        Assert.Contains("did not exit successfully", task.Containers[0].Reason);
    }

    [TestMethod]
    public async Task One_that_waits_for_completion_does_not_mind_the_exit_code()
    {
        var prepare = _ecs.Script("exit 1", "prepare");
        prepare.Essential = false;
        var app = _ecs.Script("echo started");
        app.DependsOn = [new() { ContainerName = "prepare", Condition = ContainerCondition.COMPLETE }];

        var task = await _ecs.RunToEndAsync(app, prepare);

        Assert.AreEqual(0, ExitCode(task, "app"));
    }

    [TestMethod]
    public async Task One_whose_image_is_not_here_keeps_all_from_starting()
    {
        var task = await _ecs.RunToEndAsync(_ecs.Script("echo started"), TestEcs.Container("docker.io/library/nginx:latest", "side"));

        Assert.AreEqual("TaskFailedToStart", task.StopCode.Value);
        Assert.Contains("docker.io/library/nginx:latest", task.StoppedReason);
        Assert.IsEmpty(_ecs.Lines(task));
    }

    private static int? ExitCode(Amazon.ECS.Model.Task task, string container) =>
        task.Containers.Single(candidate => candidate.Name == container).ExitCode;
}
