using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using EcsPublish.Local.Services.Balancing;
using EcsPublish.Local.Tests.Runtime;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenAServiceHasATargetGroup : IAsyncDisposable
{
    private readonly TestService _web = new();
    private readonly TargetGroupService _groups;
    private readonly string _group;

    public WhenAServiceHasATargetGroup()
    {
        _groups = new(_web.Ecs.Balancers, _web.Ecs.Context.Targets);
        _group = _groups.CreateTargetGroup(new()
        {
            Name = "web",
            HealthCheckPath = "/health",
            HealthCheckIntervalSeconds = 1,
            UnhealthyThresholdCount = 2,
        }).TargetGroups.Single().TargetGroupArn;
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [TestMethod]
    public async Task Its_tasks_are_registered_and_healthy()
    {
        Create("good");

        await _web.CompletedAsync();

        Assert.AreEqual(TargetHealthStateEnum.Healthy, Targets().Single().TargetHealth.State);
        Assert.Contains($"(service web) registered 1 targets in (target-group {_group})", _web.Events);
    }

    [TestMethod]
    public async Task A_task_that_fails_its_health_checks_is_stopped_and_told_of()
    {
        Create("bad");

        await _web.UntilAsync(now => now.Deployments[0].FailedTasks > 0);

        var stopped = _web.Tasks("STOPPED")[0];
        Assert.AreEqual("Task failed ELB health checks", stopped.StoppedReason);
        Assert.Contains(
            $"(service web) (task {stopped.TaskArn.Split('/')[^1]}) (port 8080) is unhealthy in (target-group {_group}) "
            + "due to (reason Health checks failed with these codes: [500]).",
            _web.Events);
    }

    [TestMethod]
    public async Task Targets_leave_with_their_tasks()
    {
        Create("good");
        await _web.CompletedAsync();

        _web.Update(desired: 0);
        await _web.UntilAsync(_ => _web.Events.Contains($"(service web) deregistered 1 targets in (target-group {_group})"));

        Assert.IsEmpty(Targets());
        Assert.Contains("(service web) has begun draining connections on 1 tasks.", _web.Events);
    }

    [TestMethod]
    public void A_target_group_that_is_not_there_is_an_error()
    {
        var error = Assert.ThrowsExactly<AwsError>(() => _groups.DescribeTargetHealth(new() { TargetGroupArn = "none" }));

        Assert.AreEqual("TargetGroupNotFound", error.Code);
    }

    private List<TargetHealthDescription> Targets() => _groups.DescribeTargetHealth(new() { TargetGroupArn = _group }).TargetHealthDescriptions;

    private void Create(string health)
    {
        var app = _web.Ecs.Dotnet(TestWebApplication.Dll);
        app.Environment = [new() { Name = "VERSION", Value = "one" }, new() { Name = "HEALTH", Value = health }];
        app.PortMappings = [new() { ContainerPort = TestWebApplication.Port }];
        _web.Ecs.Service.RegisterTaskDefinition(TestEcs.Definition(app));
        _web.Create(1, request => request.LoadBalancers = [new() { TargetGroupArn = _group, ContainerName = "app", ContainerPort = TestWebApplication.Port }]);
    }
}
