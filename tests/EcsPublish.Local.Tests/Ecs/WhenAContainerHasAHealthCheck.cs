using Amazon.ECS;
using Amazon.ECS.Model;
using EcsTask = Amazon.ECS.Model.Task;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenAContainerHasAHealthCheck : IAsyncDisposable
{
    private readonly TestService _web = new();

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [TestMethod]
    public async Task It_runs_in_the_containers_folder_and_environment()
    {
        var app = Checked("sleep 0.3; echo fine > state; exec sleep 100", "test \"$(cat state)\" = \"$EXPECTED\"");
        app.Environment = [new() { Name = "EXPECTED", Value = "fine" }];

        var task = _web.Ecs.Run(app);

        Assert.AreEqual(HealthStatus.UNKNOWN, task.HealthStatus);
        var healthy = await _web.Ecs.UntilAsync(task, now => now.HealthStatus == HealthStatus.HEALTHY);
        Assert.AreEqual(HealthStatus.HEALTHY, healthy.Containers[0].HealthStatus);
    }

    [TestMethod]
    public async Task A_task_of_nobody_is_UNHEALTHY_and_lives_on()
    {
        var task = _web.Ecs.Run(Checked(TestService.Runs, "exit 1"));

        var unhealthy = await _web.Ecs.UntilAsync(task, now => now.HealthStatus == HealthStatus.UNHEALTHY);

        Assert.AreEqual("RUNNING", unhealthy.LastStatus);
    }

    [TestMethod]
    public async Task A_container_that_waits_for_HEALTHY_starts_then()
    {
        var first = Checked("sleep 0.3; touch ready; exec sleep 100", "test -e ready");
        var second = _web.Ecs.Script("echo second; exec sleep 100", "second");
        second.DependsOn = [new() { ContainerName = "app", Condition = ContainerCondition.HEALTHY }];

        var task = _web.Ecs.Run(first, second);
        await _web.Ecs.PrintedAsync(task, "second", "second");

        Assert.AreEqual(HealthStatus.HEALTHY, Describe(task).Containers[0].HealthStatus);
    }

    [TestMethod]
    public async Task A_deployment_waits_until_its_tasks_are_healthy()
    {
        _web.Register("echo up; sleep 0.5; touch ready; exec sleep 100", app => app.HealthCheck = Check("test -e ready"));
        _web.Create();

        var service = await _web.CompletedAsync();

        Assert.AreEqual(1, service.RunningCount);
        Assert.AreEqual(HealthStatus.HEALTHY, _web.Tasks().Single().HealthStatus);
    }

    [TestMethod]
    public async Task A_service_replaces_an_unhealthy_task()
    {
        _web.Register(TestService.Runs, app => app.HealthCheck = Check("test ! -e $HOME/sick"));
        _web.Create();
        await _web.CompletedAsync();
        var before = _web.Tasks().Single();

        File.WriteAllText(Path.Combine(_web.Ecs.Context.Folder.Tasks, before.TaskArn.Split('/')[^1], "app", "home", "sick"), "");
        var ended = await _web.Ecs.EndOfAsync(before);

        Assert.AreEqual("Task failed container health checks", ended.StoppedReason);
        Assert.Contains($"(service web) (task {before.TaskArn.Split('/')[^1]}) failed container health checks.", _web.Events);
        await _web.UntilAsync(now => now.RunningCount == 1);
    }

    private ContainerDefinition Checked(string script, string check)
    {
        var container = _web.Ecs.Script(script);
        container.HealthCheck = Check(check);
        return container;
    }

    private static HealthCheck Check(string script) => new() { Command = ["CMD-SHELL", script], Interval = 1, Retries = 1 };

    private EcsTask Describe(EcsTask task) => _web.Ecs.Service.DescribeTasks(new() { Tasks = [task.TaskArn] }).Tasks.Single();
}
