using Amazon.ECS.Model;
using Amazon.ElasticLoadBalancingV2.Model;
using EcsPublish.Core.Results;
using EcsPublish.Core.Services;
using Action = Amazon.ElasticLoadBalancingV2.Model.Action;
using LoadBalancer = Amazon.ECS.Model.LoadBalancer;

namespace EcsPublish.Core.Tests.Services;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenALoadBalancerIsAttached : DeployTest
{
    private const string Python = "/usr/bin/python3";
    private const string ServesHttp = "exec " + Python + " -m http.server --bind 127.0.0.1 $PORT";

    [TestMethod]
    public async Task The_service_is_made_with_the_group_container_and_port()
    {
        var group = await MakeAttachedGroupAsync();
        Project.Set("EcsTargetGroup", "web").Set("EcsHealthCheckGracePeriod", "30s").Add("EcsPort", "8080");
        using var deployment = new TestDeployment(Cloud, Project);

        await deployment.StartAsync(Serves);

        var service = await ServiceAsync();
        var attached = service.LoadBalancers.Single();
        Assert.AreEqual((group, "hellotask", 8080), (attached.TargetGroupArn, attached.ContainerName, attached.ContainerPort));
        Assert.AreEqual(30, service.HealthCheckGracePeriodSeconds);
    }

    [TestMethod]
    public async Task It_is_complete_when_the_target_is_healthy()
    {
        if (!File.Exists(Python))
        {
            Assert.Inconclusive($"{Python} is not installed.");
        }

        await MakeAttachedGroupAsync();
        Project.Set("EcsTargetGroup", "web").Add("EcsPort", "8080");

        var deployment = await DeployAsync(ServesHttp);

        Assert.AreEqual(Outcome.Succeeded, deployment.Record.Outcome, string.Join('\n', deployment.Reporter.Lines));
        Assert.Contains(line => line.Contains("1 of 1 targets healthy", StringComparison.Ordinal), deployment.Reporter.Story);
    }

    [TestMethod]
    public async Task Targets_that_never_answer_make_it_red()
    {
        await MakeAttachedGroupAsync();
        Project.Set("EcsTargetGroup", "web").Add("EcsPort", "8080");

        var deployment = await DeployAsync(Serves);

        Assert.AreEqual(("ECS4020", Outcome.Failed), (deployment.Failure.Code, deployment.Record.Outcome), string.Join('\n', deployment.Reporter.Lines));
        StringAssert.Contains(deployment.Failure.Text, "health checks failed");
        Assert.Contains(line => line.Contains("0 of 1 targets healthy", StringComparison.Ordinal), deployment.Reporter.Story);
    }

    [TestMethod]
    public async Task A_group_that_does_not_exist_is_an_error_before_anything_is_deployed()
    {
        Project.Set("EcsTargetGroup", "wep").Add("EcsPort", "8080");

        var deployment = await DeployAsync(Serves);

        Assert.AreEqual("ECS4030", deployment.Failure.Code);
        Assert.AreEqual(0, Calls("CreateService"));
    }

    [TestMethod]
    public async Task A_container_without_a_port_is_an_error_before_anything_is_deployed()
    {
        await MakeAttachedGroupAsync();
        Project.Set("EcsTargetGroup", "web");

        var deployment = await DeployAsync(Serves);

        Assert.AreEqual("ECS4031", deployment.Failure.Code);
        Assert.AreEqual(0, Calls("CreateService"));
    }

    [TestMethod]
    [DataRow("HTTP", 80, "http://127.0.0.1")]
    [DataRow("HTTP", 8080, "http://127.0.0.1:8080")]
    [DataRow("HTTPS", 443, "https://127.0.0.1")]
    [DataRow("HTTPS", 8443, "https://127.0.0.1:8443")]
    public async Task Its_address_is_the_balancers_name_by_the_listeners_scheme_and_port(string protocol, int port, string address)
    {
        var group = await MakeGroupAsync();
        await ListenAsync(await MakeBalancerAsync(), group, protocol, port);

        Assert.AreEqual(address, await AddressAsync(group));
    }

    [TestMethod]
    public async Task Of_several_listeners_the_encrypted_one_is_named()
    {
        var group = await MakeGroupAsync();
        var balancer = await MakeBalancerAsync();
        await ListenAsync(balancer, group, "HTTP", 80);
        await ListenAsync(balancer, group, "HTTPS", 443);

        Assert.AreEqual("https://127.0.0.1", await AddressAsync(group));
    }

    [TestMethod]
    public async Task A_group_that_no_balancer_sends_to_has_no_address() => Assert.IsNull(await AddressAsync(await MakeGroupAsync()));

    private async Task<string> MakeGroupAsync()
    {
        var request = new CreateTargetGroupRequest { Name = "web", HealthCheckIntervalSeconds = 1, HealthCheckTimeoutSeconds = 1 };
        return (await Cloud.Session.Elb.CreateTargetGroupAsync(request, Cancellation)).TargetGroups.Single().TargetGroupArn;
    }

    private async Task<string> MakeAttachedGroupAsync()
    {
        var group = await MakeGroupAsync();
        await ListenAsync(await MakeBalancerAsync(), group, "HTTP", 80);
        return group;
    }

    private async Task<string> MakeBalancerAsync() =>
        (await Cloud.Session.Elb.CreateLoadBalancerAsync(new CreateLoadBalancerRequest { Name = "front" }, Cancellation)).LoadBalancers.Single().LoadBalancerArn;

    private async Task ListenAsync(string balancer, string group, string protocol, int port)
    {
        var request = new CreateListenerRequest { LoadBalancerArn = balancer, Protocol = protocol, Port = port };
        request.DefaultActions = [new Action { Type = "forward", TargetGroupArn = group }];
        await Cloud.Session.Elb.CreateListenerAsync(request, Cancellation);
    }

    private Task<string?> AddressAsync(string group)
    {
        var service = new Service { ServiceArn = "arn", LoadBalancers = [new LoadBalancer { TargetGroupArn = group }] };
        var deployed = new DeployedService(new ServiceTarget("default", "web"), service, "arn:aws:ecs:us-east-1:000000000000:task-definition/web:1", null);
        return new ServiceAddress(Cloud.Session, deployed, 8080).FindAsync(Cancellation);
    }
}
