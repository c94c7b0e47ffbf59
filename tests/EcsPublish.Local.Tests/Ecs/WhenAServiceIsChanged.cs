using Amazon.ECS;
using EcsPublish.Local.Faults;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenAServiceIsChanged : IAsyncDisposable
{
    private readonly TestService _web = new();

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [TestMethod]
    public async Task Another_desired_count_is_no_deployment()
    {
        var first = await _web.StartAsync(desired: 1);

        _web.Update(desired: 3);
        await _web.UntilAsync(now => now.RunningCount == 3);
        _web.Update(desired: 0);
        var service = await _web.UntilAsync(now => now.RunningCount == 0);

        Assert.AreEqual(first.Deployments[0].Id, service.Deployments.Single().Id);
        Assert.AreEqual(DeploymentRolloutState.COMPLETED, service.Deployments[0].RolloutState);
    }

    [TestMethod]
    public async Task The_same_revision_again_changes_nothing()
    {
        var first = await _web.StartAsync();

        var updated = _web.Update(first.TaskDefinition);

        Assert.AreEqual(first.Deployments[0].Id, updated.Deployments.Single().Id);
    }

    [TestMethod]
    public async Task A_forced_deployment_brings_new_tasks_of_the_same_revision()
    {
        var first = await _web.StartAsync();
        var before = _web.Tasks().Single().TaskArn;

        _web.Update(force: true);
        var service = await _web.CompletedAsync();

        Assert.AreNotEqual(first.Deployments[0].Id, service.Deployments[0].Id);
        Assert.AreNotEqual(before, _web.Tasks().Single().TaskArn);
        Assert.AreEqual(first.TaskDefinition, service.TaskDefinition);
    }

    [TestMethod]
    public async Task A_task_that_dies_is_replaced()
    {
        await _web.StartAsync();
        var before = _web.Tasks().Single().TaskArn;

        _web.Ecs.Service.StopTask(new() { Task = before });
        await _web.UntilAsync(_ => _web.Tasks() is [{ LastStatus: "RUNNING" } task] && task.TaskArn != before);

        Assert.AreEqual(0, _web.Primary.FailedTasks);
    }

    [TestMethod]
    public async Task Somebody_can_take_a_deployment_back()
    {
        var first = await _web.StartAsync();
        _web.Ecs.Service.Faults.Add(new(TaskFaultKind.Stuck) { Revision = 2 });
        var rollout = _web.Update(_web.Register()).CurrentServiceDeployment;

        _web.Ecs.Service.StopServiceDeployment(new() { ServiceDeploymentArn = rollout });
        var service = await _web.CompletedAsync();

        Assert.AreEqual(first.Deployments[0].Id, service.Deployments[0].Id);
        var described = _web.Ecs.Service.DescribeServiceDeployments(new() { ServiceDeploymentArns = [rollout] }).ServiceDeployments.Single();
        Assert.AreEqual(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL, described.Status);
    }

    [TestMethod]
    public async Task What_is_described_may_lag_behind()
    {
        var first = await _web.StartAsync();

        _web.Ecs.Service.LagBehind(TimeSpan.FromMinutes(1));
        var updated = _web.Update(_web.Register());

        Assert.HasCount(2, updated.Deployments);
        Assert.AreEqual(first.Deployments[0].Id, _web.Now.Deployments.Single().Id);
        _web.Ecs.Service.LagBehind(TimeSpan.Zero);
        Assert.AreEqual(updated.Deployments[0].Id, _web.Now.Deployments[0].Id);
    }

    [TestMethod]
    public async Task What_is_described_may_do_without_a_deployment()
    {
        var first = await _web.StartAsync();
        _web.Ecs.Service.Faults.Add(new(TaskFaultKind.Stuck) { Revision = 2 });
        var updated = _web.Update(_web.Register()).Deployments[0];

        _web.Ecs.Service.LoseDeployment(updated.Id);

        Assert.AreEqual(first.Deployments[0].Id, _web.Now.Deployments.Single().Id);
    }

    [TestMethod]
    public void One_that_is_not_there_is_an_error()
    {
        var error = Assert.ThrowsExactly<AwsError>(() => _web.Update());

        Assert.AreEqual(("ServiceNotFoundException", "Service not found."), (error.Code, error.Message));
    }
}
