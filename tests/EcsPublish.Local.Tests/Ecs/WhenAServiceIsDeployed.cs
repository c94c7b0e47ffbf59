using Amazon.ECS;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenAServiceIsDeployed : IAsyncDisposable
{
    private readonly TestService _web = new();

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [TestMethod]
    public void It_is_answered_with_its_first_deployment_in_progress()
    {
        var definition = _web.Register();

        var service = _web.Create(desired: 2);

        var deployment = service.Deployments.Single();
        Assert.AreEqual("arn:aws:ecs:us-east-1:000000000000:service/default/web", service.ServiceArn);
        Assert.AreEqual("ACTIVE", service.Status);
        Assert.AreEqual("PRIMARY", deployment.Status);
        Assert.MatchesRegex("^ecs-svc/[0-9]{19}$", deployment.Id);
        Assert.AreEqual(definition, deployment.TaskDefinition);
        Assert.AreEqual(DeploymentRolloutState.IN_PROGRESS, deployment.RolloutState);
        Assert.AreEqual($"ECS deployment {deployment.Id} in progress.", deployment.RolloutStateReason);
    }

    [TestMethod]
    public async Task Its_tasks_run_until_the_deployment_is_complete()
    {
        var service = await _web.StartAsync(desired: 2);

        var deployment = service.Deployments.Single();
        Assert.AreEqual(2, deployment.RunningCount);
        Assert.AreEqual($"ECS deployment {deployment.Id} completed.", deployment.RolloutStateReason);
        Assert.HasCount(2, _web.Tasks());
        Assert.IsTrue(_web.Tasks().TrueForAll(task => task.Group == "service:web" && task.StartedBy == deployment.Id));
        var ids = string.Join(' ', _web.Tasks().Select(task => $"(task {task.TaskArn.Split('/')[^1]})"));
        CollectionAssert.AreEqual(
            (string[])
            [
                "(service web) has reached a steady state.",
                $"(service web) (deployment {deployment.Id}) deployment completed.",
                $"(service web) has started 2 tasks: {ids}.",
            ],
            _web.Events.ToArray());
    }

    [TestMethod]
    public async Task A_new_revision_replaces_all_tasks()
    {
        await _web.StartAsync(desired: 2);
        var second = _web.Register();

        var updated = _web.Update(second);
        var service = await _web.CompletedAsync();

        Assert.AreEqual(updated.Deployments[0].Id, service.Deployments.Single().Id);
        Assert.HasCount(2, updated.Deployments);
        Assert.AreEqual(second, service.TaskDefinition);
        Assert.IsTrue(_web.Tasks().TrueForAll(task => task.TaskDefinitionArn == second));
        Assert.IsTrue(_web.Tasks("STOPPED").TrueForAll(
            task => task.StopCode == TaskStopCode.ServiceSchedulerInitiated
                && task.StoppedReason == $"Scaling activity initiated by (deployment {service.Deployments[0].Id})"));
    }
}
