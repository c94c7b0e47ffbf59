using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Faults;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenADeploymentFails : IAsyncDisposable
{
    private readonly TestService _web = new();

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [TestMethod]
    public async Task Without_an_earlier_one_it_is_stalled()
    {
        _web.Register("exit 3");
        _web.Create();

        var service = await _web.UntilAsync(now => now.Deployments[0].RolloutState == DeploymentRolloutState.FAILED);

        Assert.AreEqual("ECS deployment circuit breaker: tasks failed to start.", service.Deployments[0].RolloutStateReason);
        Assert.AreEqual(2, service.Deployments[0].FailedTasks);
        var rollout = Rollout();
        Assert.AreEqual(ServiceDeploymentStatus.STOPPED, rollout.Status);
        Assert.AreEqual(ServiceDeploymentRollbackMonitorsStatus.TRIGGERED, rollout.DeploymentCircuitBreaker.Status);
        Assert.AreEqual((2, 2), (rollout.DeploymentCircuitBreaker.FailureCount, rollout.DeploymentCircuitBreaker.Threshold));
    }

    [TestMethod]
    public async Task The_last_good_one_comes_back_and_has_served_all_the_time()
    {
        var first = await _web.StartAsync(desired: 2);
        var before = _web.Tasks().Select(task => task.TaskArn).ToList();

        var failed = _web.Update(_web.Register("exit 3")).Deployments[0];
        var after = await RolledBackAsync();

        Assert.AreEqual(first.Deployments[0].Id, after.Deployments.Single().Id);
        Assert.AreEqual(first.TaskDefinition, after.TaskDefinition);
        CollectionAssert.AreEquivalent(before, _web.Tasks().Select(task => task.TaskArn).ToList());
        var events = _web.Events.ToList();
        CollectionAssert.IsSubsetOf(
            (string[])
            [
                $"(service web) (deployment {failed.Id}) deployment failed: tasks failed to start.",
                $"(service web) rolling back to deployment {after.Deployments[0].Id}.",
                $"(service web) (deployment {after.Deployments[0].Id}) deployment completed.",
            ],
            events);
        var rollout = Rollout();
        Assert.AreEqual(rollout.SourceServiceRevisions.Single().Arn, rollout.Rollback.ServiceRevisionArn);
        Assert.AreEqual("ECS deployment circuit breaker: tasks failed to start.", rollout.Rollback.Reason);
    }

    [TestMethod]
    public async Task The_rollback_may_fail_too()
    {
        await _web.StartAsync();
        _web.Ecs.Service.Faults.Add(new(TaskFaultKind.Crash, Times: 100) { Service = "web" });

        var served = _web.Tasks().Single();
        _web.Update(_web.Register());
        _web.Ecs.Service.StopTask(new() { Task = served.TaskArn });
        await _web.UntilAsync(_ => Rollout().Status == ServiceDeploymentStatus.ROLLBACK_FAILED);

        Assert.AreEqual(DeploymentRolloutState.FAILED, _web.Primary.RolloutState);
    }

    [TestMethod]
    public async Task Without_a_breaker_it_goes_on_for_ever()
    {
        await _web.StartAsync(change: request => request.DeploymentConfiguration = null);

        _web.Update(_web.Register("exit 3"));
        var service = await _web.UntilAsync(now => now.Deployments[0].FailedTasks >= 3);

        Assert.AreEqual(DeploymentRolloutState.IN_PROGRESS, service.Deployments[0].RolloutState);
        Assert.AreEqual(ServiceDeploymentRollbackMonitorsStatus.DISABLED, Rollout().DeploymentCircuitBreaker.Status);
        Assert.Contains(message => message.Contains("is unable to consistently start tasks successfully"), _web.Events);
    }

    [TestMethod]
    [DataRow("CannotPull")]
    [DataRow("Crash")]
    [DataRow("Unhealthy")]
    public async Task A_fault_can_be_planned_for_one_revision(string kind)
    {
        await _web.StartAsync();
        _web.Ecs.Service.Faults.Add(new(Enum.Parse<TaskFaultKind>(kind), Times: 100) { Revision = 2 });

        _web.Update(_web.Register());
        var service = await RolledBackAsync();

        Assert.EndsWith(":1", service.TaskDefinition);
    }

    [TestMethod]
    public async Task A_task_that_finds_no_place_is_told_of_and_tried_again()
    {
        _web.Ecs.Service.Faults.Add(new(TaskFaultKind.NeverPlaced));
        await _web.StartAsync();

        Assert.Contains(
            "(service web) was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different "
            + "availability zone. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.",
            _web.Events);
    }

    [TestMethod]
    public async Task One_that_was_overtaken_is_stopped_and_gone()
    {
        await _web.StartAsync();
        _web.Ecs.Service.Faults.Add(new(TaskFaultKind.Stuck) { Revision = 2 });
        var overtaken = _web.Update(_web.Register()).Deployments[0];

        var last = _web.Update(_web.Register()).Deployments[0];
        var service = await _web.CompletedAsync();

        Assert.AreEqual(last.Id, service.Deployments.Single().Id);
        var rollouts = _web.Ecs.Service.ListServiceDeployments(new() { Service = "web" }).ServiceDeployments;
        CollectionAssert.AreEqual((string[])["SUCCESSFUL", "STOPPED", "SUCCESSFUL"], rollouts.Select(rollout => rollout.Status.Value).ToArray());
        Assert.EndsWith(overtaken.Id.Split('/')[1], rollouts[1].TargetServiceRevisionArn);
    }

    private ServiceDeployment Rollout() => _web.Ecs.Service.DescribeServiceDeployments(
        new() { ServiceDeploymentArns = [_web.Now.CurrentServiceDeployment] }).ServiceDeployments.Single();

    private async Task<Service> RolledBackAsync()
    {
        await _web.UntilAsync(_ => Rollout().Status == ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
        return _web.Now;
    }
}
