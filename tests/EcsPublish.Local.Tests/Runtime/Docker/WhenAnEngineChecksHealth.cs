using Amazon.ECS;
using Amazon.ECS.Model;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Runtime.Docker;

[TestClass]
public sealed class WhenAnEngineChecksHealth : DockerTest
{
    [TestMethod]
    public async Task A_good_check_makes_it_HEALTHY_and_runs_in_its_environment()
    {
        var task = Ecs.Run(Checked("sleep 0.3; echo fine > state; exec sleep 100", ["CMD-SHELL", "test \"$(cat state)\" = \"$EXPECTED\""]));

        var healthy = await Ecs.UntilAsync(task, now => now.HealthStatus == HealthStatus.HEALTHY);

        Assert.AreEqual(HealthStatus.HEALTHY, Shown(healthy).HealthStatus);
    }

    [TestMethod]
    [DataRow("/bin/false-that-is-not-there")]
    [DataRow("/bin/sleep", "100")]
    public async Task One_that_cannot_run_or_hangs_makes_it_UNHEALTHY(params string[] command)
    {
        var task = Ecs.Run(Checked("exec sleep 100", ["CMD", .. command]));

        var unhealthy = await Ecs.UntilAsync(task, now => now.HealthStatus == HealthStatus.UNHEALTHY);

        Assert.AreEqual("RUNNING", unhealthy.LastStatus);
    }

    private ContainerDefinition Checked(string script, List<string> command)
    {
        var container = Ecs.Script(script);
        container.Environment = [new() { Name = "EXPECTED", Value = "fine" }];
        container.HealthCheck = new() { Command = command, Interval = 1, Timeout = 1, Retries = 2 };
        return container;
    }
}
