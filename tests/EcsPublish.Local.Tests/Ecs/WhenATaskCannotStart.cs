using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenATaskCannotStart : IAsyncDisposable
{
    private readonly TestEcs _ecs = new();

    public ValueTask DisposeAsync() => _ecs.DisposeAsync();

    [TestMethod]
    public async Task A_missing_image_is_named()
    {
        var task = await _ecs.RunToEndAsync(TestEcs.Container("127.0.0.1:4570/nowhere:1"));

        Assert.AreEqual("TaskFailedToStart", task.StopCode.Value);
        Assert.StartsWith("CannotPullContainerError: ", task.StoppedReason);
        Assert.Contains("127.0.0.1:4570/nowhere:1: not found", task.StoppedReason);
        Assert.AreEqual(task.StoppedReason, task.Containers[0].Reason);
        Assert.IsNull(task.StartedAt);
    }

    [TestMethod]
    public async Task A_missing_log_group_is_named_as_the_cause()
    {
        var app = _ecs.Script("exit 0");
        app.LogConfiguration.Options["awslogs-group"] = "/ecs/missing";

        var task = await _ecs.RunToEndAsync(app);

        Assert.AreEqual("TaskFailedToStart", task.StopCode.Value);
        Assert.StartsWith("ResourceInitializationError: failed to validate logger args:", task.StoppedReason);
        Assert.Contains("The specified log group does not exist.", task.StoppedReason);
    }

    [TestMethod]
    public async Task A_missing_log_group_is_made_when_the_definition_asks_for_it()
    {
        var app = _ecs.Script("exit 0");
        app.LogConfiguration.Options["awslogs-group"] = "/ecs/new";
        app.LogConfiguration.Options["awslogs-create-group"] = "true";

        var task = await _ecs.RunToEndAsync(app);

        Assert.AreEqual(0, task.Containers[0].ExitCode);
        Assert.IsTrue(_ecs.Logs.HasStream("/ecs/new", TestEcs.StreamOf(task)));
    }

    [TestMethod]
    [DataRow("no-such-program", "executable file not found in $PATH")]
    [DataRow("/no/such/program", "no such file or directory")]
    public async Task A_missing_program_is_named(string program, string expected)
    {
        var app = _ecs.Script("exit 0");
        app.EntryPoint = [program];

        var task = await _ecs.RunToEndAsync(app);

        Assert.AreEqual("TaskFailedToStart", task.StopCode.Value);
        Assert.AreEqual("Task failed to start", task.StoppedReason);
        Assert.StartsWith("CannotStartContainerError: ", task.Containers[0].Reason);
        Assert.Contains($"\"{program}\"", task.Containers[0].Reason);
        Assert.Contains(expected, task.Containers[0].Reason);
    }

    [TestMethod]
    public async Task Environment_files_are_refused_rather_than_ignored()
    {
        var app = _ecs.Script("exit 0");
        app.EnvironmentFiles = [new() { Type = "s3", Value = "arn:aws:s3:::bucket/app.env" }];

        var task = await _ecs.RunToEndAsync(app);

        Assert.StartsWith("ResourceInitializationError: failed to download env files", task.StoppedReason);
        Assert.Contains("arn:aws:s3:::bucket/app.env", task.StoppedReason);
    }

    [TestMethod]
    public async Task A_program_of_another_processor_prints_what_Docker_prints()
    {
        var app = _ecs.Program("\u007fELF of another world");

        var task = await _ecs.RunToEndAsync(app);

        Assert.AreEqual(255, task.Containers[0].ExitCode);
        Assert.Contains("exec format error", _ecs.Lines(task).Single());
    }

    [TestMethod]
    public async Task It_stops_when_it_is_told_to_while_its_image_is_pulled()
    {
        _ecs.Service.Faults.Add(new(Faults.TaskFaultKind.SlowPull) { Delay = TimeSpan.FromHours(1) });
        var task = await _ecs.UntilAsync(_ecs.Run(_ecs.Script("exit 0")), now => now.PullStartedAt is not null);
        Assert.AreEqual("PENDING", task.LastStatus);

        _ecs.Service.StopTask(new() { Task = task.TaskArn });

        var stopped = await _ecs.EndOfAsync(task);
        Assert.AreEqual("UserInitiated", stopped.StopCode.Value);
        Assert.IsNull(stopped.StartedAt);
    }
}
