using System.Globalization;
using Amazon.ECS;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenATaskIsStopped : IAsyncDisposable
{
    private readonly TestEcs _ecs = new();

    public ValueTask DisposeAsync() => _ecs.DisposeAsync();

    [TestMethod]
    public async Task The_process_may_end_gracefully_on_SIGTERM()
    {
        var task = await StopAsync("trap 'echo bye; exit 7' TERM; echo up; while :; do sleep 0.05; done");

        Assert.AreEqual(7, task.Containers[0].ExitCode);
        Assert.Contains("bye", _ecs.Lines(task));
    }

    [TestMethod]
    public async Task A_process_that_does_not_care_ends_with_143()
    {
        var task = await StopAsync("echo up; exec sleep 100");

        Assert.AreEqual(143, task.Containers[0].ExitCode);
    }

    [TestMethod]
    public async Task A_process_that_ignores_SIGTERM_is_killed_after_its_stop_timeout()
    {
        var task = await StopAsync("trap '' TERM; echo up; while :; do sleep 0.05; done", stopTimeout: 1);

        Assert.AreEqual(137, task.Containers[0].ExitCode);
    }

    [TestMethod]
    public async Task The_reason_is_the_one_that_was_given()
    {
        var task = await StopAsync("echo up; exec sleep 100");

        Assert.AreEqual(TaskStopCode.UserInitiated, task.StopCode);
        Assert.AreEqual("test over", task.StoppedReason);
    }

    [TestMethod]
    public async Task Processes_that_it_left_behind_end_with_it()
    {
        var task = await _ecs.RunToEndAsync(_ecs.Script("(trap '' TERM; exec sleep 100) & echo $!"));

        var child = int.Parse(_ecs.Lines(task).Single(), CultureInfo.InvariantCulture);
        await GoneAsync(child);
    }

    [TestMethod]
    public async Task Stopping_again_changes_nothing()
    {
        var task = await StopAsync("echo up; exec sleep 100");

        var again = _ecs.Service.StopTask(new() { Task = task.TaskArn, Reason = "again" }).Task;

        Assert.AreEqual("test over", again.StoppedReason);
    }

    [TestMethod]
    public void An_unknown_task_is_an_error()
    {
        var error = Assert.ThrowsExactly<AwsError>(() => _ecs.Service.StopTask(new() { Task = "0123" }));

        Assert.AreEqual("InvalidParameterException", error.Code);
    }

    private async Task<Amazon.ECS.Model.Task> StopAsync(string script, int stopTimeout = 10)
    {
        var app = _ecs.Script(script);
        app.StopTimeout = stopTimeout;
        var task = _ecs.Run(app);
        await _ecs.PrintedAsync(task, "up");
        _ecs.Service.StopTask(new() { Task = task.TaskArn, Reason = "test over" });
        return await _ecs.EndOfAsync(task);
    }

    /// <summary>A killed orphan may stay a zombie until its new parent buries it.</summary>
    private static async Task GoneAsync(int process)
    {
        for (var attempt = 0; IsAlive(process); attempt++)
        {
            Assert.IsLessThan(500, attempt, $"Process {process} lives on.");
            await Task.Delay(10);
        }
    }

    private static bool IsAlive(int process)
    {
        var status = $"/proc/{process}/stat";
        return File.Exists(status) && !File.ReadAllText(status).Contains(") Z ", StringComparison.Ordinal);
    }
}
