using Amazon.ECS;
using EcsPublish.Local.Tests.Ecs;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Runtime.Docker;

[TestClass]
public sealed class WhenAnEngineLimitsATask : DockerTest
{
    /// <summary>The container's own group, in the layout of either version.</summary>
    private const string Group = "/sys/fs/cgroup";

    [TestMethod]
    public async Task Memory_over_the_limit_ends_it_as_on_Fargate()
    {
        var app = Ecs.Script("tail /dev/zero");
        app.Memory = 16;

        var task = await Ecs.RunToEndAsync(app);

        Assert.AreEqual(137, Shown(task).ExitCode);
        Assert.AreEqual("OutOfMemoryError: Container killed due to memory usage", Shown(task).Reason);
        Assert.AreEqual("EssentialContainerExited", task.StopCode.Value);
    }

    [TestMethod]
    public async Task The_tasks_memory_is_the_limit_of_a_container_without_one()
    {
        var task = await Ecs.RunToEndAsync(Ecs.Script($"cat {Group}/memory/memory.limit_in_bytes || cat {Group}/memory.max"));

        Assert.Contains($"{512 << 20}", Ecs.Lines(task));
    }

    [TestMethod]
    public async Task Another_size_for_one_run_counts()
    {
        Ecs.Service.RegisterTaskDefinition(TestEcs.Definition(Ecs.Script($"cat {Group}/memory/memory.limit_in_bytes || cat {Group}/memory.max")));
        var request = TestEcs.RunRequest();
        request.Overrides = new() { ContainerOverrides = [new() { Name = "app", Memory = 256 }] };

        var task = await Ecs.EndOfAsync(Ecs.Service.RunTask(request).Tasks.Single());

        Assert.Contains($"{256 << 20}", Ecs.Lines(task));
    }

    [TestMethod]
    public async Task The_tasks_CPU_is_a_quota_and_the_containers_a_weight()
    {
        var app = Ecs.Script("exec sleep 100");
        app.Cpu = 128;
        var task = Ecs.Run(app);
        await Ecs.UntilAsync(task, now => now.LastStatus == "RUNNING");

        var running = await Ecs.UntilAsync(task, now => Shown(now).RuntimeId is not null);
        var host = (await Api.Client.FindAsync($"containers/{Shown(running).RuntimeId}/json", default))!["HostConfig"]!;

        Assert.AreEqual(250_000_000, (long)host["NanoCpus"]!);
        Assert.AreEqual(128, (int)host["CpuShares"]!);
    }

    [TestMethod]
    public async Task Limits_of_processes_and_files_are_set()
    {
        var app = Ecs.Script("ulimit -n; ulimit -Hn");
        app.Ulimits = [new() { Name = UlimitName.Nofile, SoftLimit = 512, HardLimit = 1024 }];

        var task = await Ecs.RunToEndAsync(app);

        CollectionAssert.AreEqual((string[])["512", "1024"], Ecs.Lines(task));
    }

    [TestMethod]
    public async Task More_CPUs_than_the_machine_has_are_said_and_not_refused()
    {
        var task = Run(definition => (definition.Cpu, definition.Memory) = ("16384", "32768"), Ecs.Script("exit 0"));

        Assert.AreEqual(0, Shown(await Ecs.EndOfAsync(task)).ExitCode);
        Assert.IsTrue(Api.Facts.NCPU >= 16 || Ecs.Notes.Exists(note => note.Contains("asks for 16384 CPU units")));
    }
}
