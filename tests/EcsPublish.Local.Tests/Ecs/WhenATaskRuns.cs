using Amazon.ECS;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenATaskRuns : IAsyncDisposable
{
    private readonly TestEcs _ecs = new();

    public ValueTask DisposeAsync() => _ecs.DisposeAsync();

    [TestMethod]
    public async Task Its_life_can_be_read_from_its_times()
    {
        var task = await _ecs.RunToEndAsync(_ecs.Script("echo hello"));

        DateTime?[] times =
            [task.CreatedAt, task.ConnectivityAt, task.PullStartedAt, task.PullStoppedAt, task.StartedAt, task.StoppingAt, task.ExecutionStoppedAt, task.StoppedAt];
        Assert.IsFalse(times.Contains(null));
        CollectionAssert.AreEqual(times.Order().ToList(), times);
        Assert.AreEqual(Connectivity.CONNECTED, task.Connectivity);
    }

    [TestMethod]
    public async Task Its_end_is_the_end_of_its_essential_container()
    {
        var task = await _ecs.RunToEndAsync(_ecs.Script("exit 3"));

        Assert.AreEqual(TaskStopCode.EssentialContainerExited, task.StopCode);
        Assert.AreEqual("Essential container in task exited", task.StoppedReason);
        Assert.AreEqual("STOPPED", task.DesiredStatus);
        Assert.AreEqual("STOPPED", task.Containers[0].LastStatus);
        Assert.AreEqual(3, task.Containers[0].ExitCode);
    }

    [TestMethod]
    public async Task Its_output_and_its_errors_are_in_its_stream_which_is_complete_when_it_has_stopped()
    {
        var task = await _ecs.RunToEndAsync(_ecs.Script("echo out; echo err >&2; printf 'no line feed'"));

        CollectionAssert.AreEquivalent((string[])["out", "err", "no line feed"], _ecs.Lines(task));
        Assert.IsTrue(_ecs.Logs.IsComplete(TestEcs.LogGroup, TestEcs.StreamOf(task)));
    }

    [TestMethod]
    public async Task A_hundred_thousand_lines_arrive_in_order_none_lost_none_twice()
    {
        var task = await _ecs.RunToEndAsync(_ecs.Script("seq 1 100000"));

        CollectionAssert.AreEqual(Enumerable.Range(1, 100_000).Select(number => $"{number}").ToList(), _ecs.Lines(task));
    }

    [TestMethod]
    public async Task Output_that_is_no_utf8_arrives_with_the_bad_bytes_replaced()
    {
        var task = await _ecs.RunToEndAsync(_ecs.Script("printf 'caf\\351\\n'"));

        CollectionAssert.AreEqual((string[])["caf\uFFFD"], _ecs.Lines(task));
    }

    [TestMethod]
    public async Task It_is_described_with_its_place_and_its_image()
    {
        var task = await _ecs.RunToEndAsync(_ecs.Script("exit 0"));

        var container = task.Containers.Single();
        Assert.AreEqual(LaunchType.FARGATE, task.LaunchType);
        Assert.AreEqual("1.4.0", task.PlatformVersion);
        Assert.AreEqual("family:test", task.Group);
        Assert.StartsWith("sha256:", container.ImageDigest);
        Assert.StartsWith(task.TaskArn.Split('/')[^1], container.RuntimeId);
        Assert.AreEqual("127.0.0.1", container.NetworkInterfaces.Single().PrivateIpv4Address);
        Assert.AreEqual(task.Attachments.Single().Id, container.NetworkInterfaces.Single().AttachmentId);
        Assert.AreEqual("DELETED", task.Attachments.Single().Status);
    }

    [TestMethod]
    public async Task The_server_is_busy_until_it_has_stopped()
    {
        var task = _ecs.Run(_ecs.Script("echo up; exec sleep 100"));
        await _ecs.PrintedAsync(task, "up");

        Assert.IsTrue(_ecs.Service.IsBusy);

        await _ecs.Service.DisposeAsync();
        Assert.IsFalse(_ecs.Service.IsBusy);
        var stopped = await _ecs.EndOfAsync(task);
        Assert.AreEqual("The local AWS was stopped", stopped.StoppedReason);
    }

    [TestMethod]
    public async Task It_works_in_its_own_copy_of_the_working_directory()
    {
        var app = _ecs.Script("cat data.txt; echo; echo changed > data.txt; pwd; exit 0");

        var first = await _ecs.RunToEndAsync(app);
        var second = await _ecs.RunToEndAsync(app);

        Assert.AreEqual("from the image", _ecs.Lines(first)[0]);
        Assert.AreEqual("from the image", _ecs.Lines(second)[0]);
        Assert.AreNotEqual(_ecs.Lines(first)[1], _ecs.Lines(second)[1]);
        Assert.IsFalse(Directory.Exists(_ecs.Lines(first)[1]));
    }

    [TestMethod]
    public async Task An_argument_that_is_a_file_of_the_image_is_rewritten_and_nothing_else_is()
    {
        var app = _ecs.Script("for argument; do echo \"$argument\"; done");
        app.Command = ["/app/data.txt", "--file=/app/data.txt", "/app/missing", "data.txt", "/app/../app/data.txt"];

        var task = await _ecs.RunToEndAsync(app);

        var lines = _ecs.Lines(task);
        Assert.EndsWith("/work/data.txt", lines[0]);
        CollectionAssert.AreEqual(app.Command.Skip(1).ToList(), lines.Skip(1).ToList());
    }

    [TestMethod]
    public async Task An_executable_file_of_the_image_runs_directly()
    {
        var task = await _ecs.RunToEndAsync(_ecs.Program("#!/bin/sh\necho ran"));

        CollectionAssert.AreEqual((string[])["ran"], _ecs.Lines(task));
    }

    [TestMethod]
    public async Task The_definition_may_name_another_working_directory()
    {
        var app = _ecs.Script("ls");
        (app.WorkingDirectory, app.EntryPoint) = ("/", ["/bin/ls"]);

        var task = await _ecs.RunToEndAsync(app);

        CollectionAssert.AreEqual((string[])["app"], _ecs.Lines(task));
    }

    [TestMethod]
    public async Task Its_input_is_empty()
    {
        var task = await _ecs.RunToEndAsync(_ecs.Script("read line; echo \"read ended with $?\""));

        CollectionAssert.AreEqual((string[])["read ended with 1"], _ecs.Lines(task));
    }

    [TestMethod]
    public async Task What_is_not_enforced_is_said_to_the_person_at_the_server()
    {
        await _ecs.RunToEndAsync(_ecs.Script("exit 0"));

        Assert.Contains("does not enforce cpu, memory, user", _ecs.Notes.Single());
    }

    [TestMethod]
    public async Task Overrides_give_it_another_command_and_more_environment()
    {
        _ecs.Service.RegisterTaskDefinition(TestEcs.Definition(_ecs.Script("echo \"$1 $GREETING $KEPT\"")));
        var request = TestEcs.RunRequest();
        request.Overrides = new()
        {
            ContainerOverrides = [new() { Name = "app", Command = ["argument"], Environment = [new() { Name = "GREETING", Value = "hi" }] }],
        };

        var task = await _ecs.EndOfAsync(_ecs.Service.RunTask(request).Tasks.Single());

        CollectionAssert.AreEqual((string[])["argument hi "], _ecs.Lines(task));
        Assert.AreEqual("argument", task.Overrides.ContainerOverrides.Single().Command.Single());
    }
}
