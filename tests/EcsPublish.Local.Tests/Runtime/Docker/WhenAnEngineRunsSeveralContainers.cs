using Amazon.ECS;
using Amazon.ECS.Model;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Runtime.Docker;

[TestClass]
public sealed class WhenAnEngineRunsSeveralContainers : DockerTest
{
    [TestMethod]
    public async Task The_end_of_the_essential_one_stops_the_others()
    {
        var task = await Ecs.RunToEndAsync(Ecs.Script("exit 0"), Ecs.Script("trap 'exit 9' TERM; sleep 100 & wait", "side"));

        Assert.AreEqual("EssentialContainerExited", task.StopCode.Value);
        Assert.AreEqual(0, Shown(task).ExitCode);
        Assert.AreNotEqual(0, Shown(task, "side").ExitCode);
    }

    [TestMethod]
    public async Task The_end_of_one_that_is_not_essential_stops_nothing()
    {
        var task = Ecs.Run(Ecs.Script("echo up; exec sleep 100"), Aside("exit 5"));
        await Ecs.PrintedAsync(task, "up");

        var now = await Ecs.UntilAsync(task, seen => Shown(seen, "side").ExitCode is not null);

        Assert.AreEqual(5, Shown(now, "side").ExitCode);
        Assert.AreEqual("RUNNING", now.DesiredStatus);
    }

    [TestMethod]
    public async Task START_COMPLETE_and_SUCCESS_are_waited_for()
    {
        var app = Ecs.Script("cat /shared/order");
        app.DependsOn =
        [
            new() { ContainerName = "side", Condition = ContainerCondition.COMPLETE },
            new() { ContainerName = "first", Condition = ContainerCondition.SUCCESS },
            new() { ContainerName = "endless", Condition = ContainerCondition.START },
        ];
        var first = Aside("sleep 0.5; echo first >> /shared/order", "first");
        var side = Aside("echo side >> /shared/order; exit 1");
        side.DependsOn = [new() { ContainerName = "first", Condition = ContainerCondition.SUCCESS }];

        var task = await Ecs.EndOfAsync(Run(Share, [.. new[] { app, side, first, Aside("exec sleep 100", "endless") }.Select(Mounting)]));

        CollectionAssert.AreEqual((string[])["first", "side"], Ecs.Lines(task));
    }

    [TestMethod]
    public async Task HEALTHY_is_waited_for()
    {
        var database = Aside("sleep 0.5; touch /tmp/ready; exec sleep 100", "database");
        database.HealthCheck = new() { Command = ["CMD-SHELL", "test -e /tmp/ready"], Interval = 5, Retries = 1 };
        var app = Ecs.Script("exit 0");
        app.DependsOn = [new() { ContainerName = "database", Condition = ContainerCondition.HEALTHY }];

        var task = await Ecs.RunToEndAsync(app, database);

        Assert.AreEqual(0, Shown(task).ExitCode);
        Assert.AreEqual(HealthStatus.HEALTHY, Shown(task, "database").HealthStatus);
    }

    [TestMethod]
    public async Task One_that_waits_for_success_in_vain_is_never_started()
    {
        var app = Ecs.Script("echo started");
        app.DependsOn = [new() { ContainerName = "side", Condition = ContainerCondition.SUCCESS }];

        var task = await Ecs.RunToEndAsync(app, Aside("exit 1"));

        Assert.AreEqual("TaskFailedToStart", task.StopCode.Value);
        Assert.IsNull(Shown(task).ExitCode);
    }

    [TestMethod]
    public async Task They_meet_on_localhost_also_when_one_has_ended_long_ago()
    {
        var server = Ecs.Script("mkdir /tmp/www; echo hello > /tmp/www/index.html; exec httpd -f -p 8080 -h /tmp/www", "server");
        server.HealthCheck = new() { Command = ["CMD-SHELL", "wget -q -O /tmp/seen http://localhost:8080/"], Interval = 5, Retries = 3 };
        server.DependsOn = [new() { ContainerName = "side", Condition = ContainerCondition.COMPLETE }];
        var app = Ecs.Script("wget -q -O - http://localhost:8080/");
        app.DependsOn = [new() { ContainerName = "server", Condition = ContainerCondition.HEALTHY }];

        var task = await Ecs.RunToEndAsync(app, server, Aside("exit 0"));

        Assert.AreEqual(0, Shown(task).ExitCode, string.Join('\n', Ecs.Lines(task)));
        CollectionAssert.AreEqual((string[])["hello"], Ecs.Lines(task));
    }

    [TestMethod]
    public async Task A_volume_is_shared_empty_at_first_and_gone_at_the_end()
    {
        var reader = Ecs.Script("cat /shared/file; touch /shared/other || echo refused");
        reader.MountPoints = [new() { SourceVolume = "shared", ContainerPath = "/shared", ReadOnly = true }];
        reader.DependsOn = [new() { ContainerName = "side", Condition = ContainerCondition.SUCCESS }];

        var task = await Ecs.EndOfAsync(Run(Share, reader, Mounting(Aside("ls /shared; echo written > /shared/file"))));
        var volumes = await Api.Client.FindAsync($"volumes?{Api.Labels.Filter()}", default);

        Assert.Contains("written", Ecs.Lines(task));
        Assert.Contains("refused", Ecs.Lines(task));
        Assert.IsEmpty(Ecs.Lines(task, "side"));
        Assert.IsEmpty(volumes!["Volumes"]?.AsArray() ?? []);
    }

    [TestMethod]
    public async Task A_folder_of_the_machine_can_be_mounted()
    {
        File.WriteAllText(Ecs.File("from-host"), "host");
        var app = Ecs.Script("cat /host/from-host");
        app.MountPoints = [new() { SourceVolume = "host", ContainerPath = "/host" }];

        var task = await Ecs.EndOfAsync(Run(OnEc2, app));

        CollectionAssert.AreEqual((string[])["host"], Ecs.Lines(task));

        void OnEc2(RegisterTaskDefinitionRequest definition) =>
            definition.Volumes = [new() { Name = "host", Host = new() { SourcePath = Path.GetDirectoryName(Ecs.File("from-host")) } }];
    }

    [TestMethod]
    public async Task A_volume_that_only_AWS_has_keeps_the_task_from_starting()
    {
        var task = await Ecs.EndOfAsync(Run(
            definition => definition.Volumes = [new() { Name = "files", EfsVolumeConfiguration = new() { FileSystemId = "fs-12345678" } }],
            Ecs.Script("exit 0")));

        Assert.AreEqual("TaskFailedToStart", task.StopCode.Value);
        Assert.AreEqual(
            "ResourceInitializationError: failed to set up volume files: the local AWS has no EFS; give it an empty volume to try the rest", task.StoppedReason);
    }

    private static void Share(RegisterTaskDefinitionRequest definition) => definition.Volumes = [new() { Name = "shared" }];

    private static ContainerDefinition Mounting(ContainerDefinition container)
    {
        container.MountPoints = [new() { SourceVolume = "shared", ContainerPath = "/shared" }];
        return container;
    }

    private ContainerDefinition Aside(string script, string name = "side")
    {
        var container = Ecs.Script(script, name);
        container.Essential = false;
        return container;
    }
}
