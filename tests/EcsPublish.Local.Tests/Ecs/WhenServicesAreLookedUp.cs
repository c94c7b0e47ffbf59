using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenServicesAreLookedUp : IAsyncDisposable
{
    private readonly TestService _web = new();

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [TestMethod]
    public void An_unknown_one_is_MISSING()
    {
        var failure = _web.Ecs.Service.DescribeServices(new() { Services = ["none"] }).Failures.Single();

        Assert.AreEqual(("arn:aws:ecs:us-east-1:000000000000:service/default/none", "MISSING"), (failure.Arn, failure.Reason));
    }

    [TestMethod]
    public void Tags_are_shown_to_who_asks_for_them()
    {
        _web.Register();
        var arn = _web.Create(0, request => request.Tags = [new() { Key = "owner", Value = "me" }]).ServiceArn;

        _web.Ecs.Service.TagResource(new() { ResourceArn = arn, Tags = [new() { Key = "more", Value = "yes" }] });

        Assert.IsEmpty(_web.Now.Tags);
        Assert.HasCount(2, _web.Ecs.Service.DescribeServices(new() { Services = [arn], Include = ["TAGS"] }).Services[0].Tags);
    }

    [TestMethod]
    public async Task Its_service_deployments_can_be_listed_and_its_revisions_described()
    {
        await _web.StartAsync();
        var begin = DateTime.UtcNow;
        _web.Update(force: true);

        var newest = _web.Ecs.Service.ListServiceDeployments(new() { Service = "web", CreatedAt = new() { After = begin } }).ServiceDeployments.Single();
        var done = _web.Ecs.Service.ListServiceDeployments(new() { Service = "web", Status = ["SUCCESSFUL"] }).ServiceDeployments;
        var revision = _web.Ecs.Service.DescribeServiceRevisions(new() { ServiceRevisionArns = [newest.TargetServiceRevisionArn] }).ServiceRevisions;

        Assert.AreEqual(_web.Now.CurrentServiceDeployment, newest.ServiceDeploymentArn);
        Assert.DoesNotContain(rollout => rollout.ServiceDeploymentArn == newest.ServiceDeploymentArn, done);
        Assert.AreEqual(_web.Now.TaskDefinition, revision.Single().TaskDefinition);
    }

    [TestMethod]
    public void Tasks_of_an_unknown_service_are_an_error()
    {
        var error = Assert.ThrowsExactly<AwsError>(() => _web.Ecs.Service.ListTasks(new() { ServiceName = "none" }));

        Assert.AreEqual("ServiceNotFoundException", error.Code);
    }

    [TestMethod]
    public void Creating_it_again_is_answered_only_when_nothing_differs()
    {
        _web.Register();
        var created = _web.Create(0);

        Assert.AreEqual(created.Deployments[0].Id, _web.Create(0).Deployments[0].Id);
        var error = Assert.ThrowsExactly<AwsError>(() => _web.Create(1));
        Assert.AreEqual("Creation of service was not idempotent.", error.Message);
    }

    [TestMethod]
    public void A_cluster_with_a_service_cannot_be_deleted()
    {
        _web.Register();
        _web.Create(0);

        var error = Assert.ThrowsExactly<AwsError>(() => _web.Ecs.Service.DeleteCluster(new() { Cluster = "default" }));

        Assert.AreEqual("ClusterContainsServicesException", error.Code);
    }
}
