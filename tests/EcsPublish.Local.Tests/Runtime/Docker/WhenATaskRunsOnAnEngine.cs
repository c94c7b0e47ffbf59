using EcsPublish.Local.Tests.Ecs;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Runtime.Docker;

[TestClass]
public sealed class WhenATaskRunsOnAnEngine : DockerTest
{
    [TestMethod]
    public async Task Its_exit_code_and_its_lines_are_kept()
    {
        var task = await Ecs.RunToEndAsync(Ecs.Script("echo out; echo err >&2; printf last; exit 3"));

        Assert.AreEqual(3, Shown(task).ExitCode);
        Assert.AreEqual("EssentialContainerExited", task.StopCode.Value);
        CollectionAssert.AreEquivalent((string[])["out", "err", "last"], Ecs.Lines(task));
    }

    [TestMethod]
    public async Task It_leaves_nothing_behind()
    {
        var task = await Ecs.RunToEndAsync(Ecs.Script("exit 0"));

        Assert.AreEqual(64, Shown(task).RuntimeId.Length);
        Assert.AreEqual(0, await ContainersAsync());
    }

    [TestMethod]
    public async Task It_has_the_environment_of_image_definition_and_secrets_and_nothing_else()
    {
        Ecs.Secrets["password"] = "opensesame";
        var app = Ecs.Script("env", environment: ["PATH=/bin", "FROM_IMAGE=image", "BOTH=image"]);
        app.Environment = [new() { Name = "BOTH", Value = "definition" }, new() { Name = "LINES", Value = "a=b\nc" }];
        app.Secrets = [new() { Name = "PASSWORD", ValueFrom = "password" }];

        var lines = Ecs.Lines(await Ecs.RunToEndAsync(app));

        string[] expected = ["FROM_IMAGE=image", "BOTH=definition", "LINES=a=b", "c", "PASSWORD=opensesame", "PATH=/bin"];
        foreach (var line in expected)
            Assert.Contains(line, lines);
        Assert.IsFalse(lines.Exists(line => line.StartsWith("AWS_", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task It_runs_as_the_user_and_in_the_folder_that_the_definition_names()
    {
        var app = Ecs.Script("id -u; pwd");
        (app.User, app.WorkingDirectory) = ("app", "/tmp");

        var task = await Ecs.RunToEndAsync(app);

        CollectionAssert.AreEqual((string[])["1654", "/tmp"], Ecs.Lines(task));
    }

    [TestMethod]
    public async Task A_read_only_root_is_one()
    {
        var app = Ecs.Script("touch /app/file || echo refused");
        app.ReadonlyRootFilesystem = true;

        var task = await Ecs.RunToEndAsync(app);

        Assert.Contains("refused", Ecs.Lines(task));
    }

    [TestMethod]
    public async Task An_init_process_is_there_when_asked_for()
    {
        var app = Ecs.Script("cat /proc/1/comm");
        app.LinuxParameters = new() { InitProcessEnabled = true };

        var task = await Ecs.RunToEndAsync(app);

        Assert.Contains("init", Ecs.Lines(task).Single());
    }

    [TestMethod]
    public async Task A_command_takes_the_place_of_the_images_and_an_entry_point_too()
    {
        var app = Ecs.Script("echo unused");
        (app.EntryPoint, app.Command) = (["/bin/echo", "one"], ["two", "three four"]);

        var task = await Ecs.RunToEndAsync(app);

        CollectionAssert.AreEqual((string[])["one two three four"], Ecs.Lines(task));
    }

    [TestMethod]
    public async Task A_terminal_joins_both_streams()
    {
        var app = Ecs.Script("test -t 1 && echo terminal");
        app.PseudoTerminal = true;

        var task = await Ecs.RunToEndAsync(app);

        Assert.Contains("terminal", Ecs.Lines(task).Single());
    }

    [TestMethod]
    public async Task A_program_that_is_not_there_is_told_as_the_agent_does()
    {
        var app = Ecs.Script("exit 0");
        app.EntryPoint = ["/bin/missing"];

        var task = await Ecs.RunToEndAsync(app);

        Assert.AreEqual("TaskFailedToStart", task.StopCode.Value);
        Assert.StartsWith("CannotStartContainerError: Error response from daemon: ", Shown(task).Reason);
        Assert.Contains("/bin/missing", Shown(task).Reason);
        Assert.AreEqual(0, await ContainersAsync());
    }

    [TestMethod]
    public async Task An_image_that_nobody_has_cannot_be_pulled()
    {
        var task = await Ecs.RunToEndAsync(TestEcs.Container("127.0.0.1:1/nobody/none:1"), TestEcs.Container("registry.invalid/none:1", "side"));

        Assert.AreEqual("TaskFailedToStart", task.StopCode.Value);
        Assert.StartsWith("CannotPullContainerError: ", task.StoppedReason);
    }

    [TestMethod]
    public async Task A_flood_of_lines_arrives_whole_and_in_order()
    {
        var app = Ecs.Script("i=0; while [ $i -lt 20000 ]; do echo line $i; i=$((i+1)); done");

        var lines = Ecs.Lines(await Ecs.RunToEndAsync(app));

        CollectionAssert.AreEqual(Enumerable.Range(0, 20000).Select(i => $"line {i}").ToList(), lines);
    }
}
