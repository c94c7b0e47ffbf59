using Amazon.ElasticLoadBalancingV2.Model;
using EcsPublish.Core.Tests.Services;

namespace EcsPublish.Core.Tests.Preflight;

[TestClass]
public sealed class WhenATargetGroupIsNamed : PreflightTest
{
    private const string DefaultVpc = "vpc-00000000000000001";

    [TestMethod]
    public async Task One_that_does_not_exist_is_an_error()
    {
        Project.Set("EcsTargetGroup", "web");

        StringAssert.StartsWith(await ServiceErrorAsync(), "ECS4030: EcsTargetGroup is 'web', but account 000000000000 has no such target group in region us-east-1.");
    }

    [TestMethod]
    public async Task One_for_instances_in_another_VPC_behind_no_load_balancer_is_wrong_three_times()
    {
        var arn = await CreateAsync("instance", "vpc-0000000a", balanced: false);
        Project.Set("EcsTargetGroup", "web");

        var errors = await ServiceErrorsAsync();

        Assert.AreSequenceEqual(
            [
                "ECS6041: EcsTargetGroup 'web' has target type instance, but tasks in network mode awsvpc need ip. The type of a target group cannot be changed: create one with --target-type ip.",
                $"ECS6042: EcsTargetGroup 'web' is in vpc-0000000a, but the tasks' subnets are in {DefaultVpc}. Name a target group of {DefaultVpc}, or subnets of vpc-0000000a.",
                "ECS6043: EcsTargetGroup 'web' belongs to no load balancer, so ECS would not take the service. Add a listener or a rule that forwards to it: "
                + $"aws elbv2 create-listener --default-actions Type=forward,TargetGroupArn={arn} ...",
            ],
            errors.Select(error => $"{error.Code}: {error.Text}"));
    }

    [TestMethod]
    public async Task One_that_is_right_is_asked_for_once()
    {
        await CreateAsync("ip", DefaultVpc, balanced: true);
        Project.Set("EcsTargetGroup", "web").Add("EcsPort", "8080");
        using var deployment = new TestDeployment(Cloud, Project);

        Assert.IsTrue(await deployment.StartAsync("exec sleep 600"), string.Join('\n', deployment.Reporter.Diagnostics));

        Assert.AreEqual(1, Cloud.Server.RequestCounts["DescribeTargetGroups"]);
    }

    [TestMethod]
    public async Task A_port_that_the_container_does_not_have_is_an_error()
    {
        await CreateAsync("ip", DefaultVpc, balanced: true);
        Project.Set("EcsTargetGroup", "web").Set("EcsTargetPort", "8081").Add("EcsPort", "8080").Add("EcsPort", "9090");

        Assert.AreEqual(
            "ECS6044: EcsTargetPort is 8081, but container 'hellotask' has the ports 8080, 9090. Use one of them, or add an EcsPort item.",
            await ServiceErrorAsync());
    }

    private async Task<string> CreateAsync(string type, string vpc, bool balanced)
    {
        var elb = Cloud.Session.Elb;
        var request = new CreateTargetGroupRequest { Name = "web", Protocol = "HTTP", Port = 80, TargetType = type, VpcId = vpc };
        var arn = (await elb.CreateTargetGroupAsync(request, Cancellation)).TargetGroups.Single().TargetGroupArn;
        if (balanced)
        {
            var balancer = await elb.CreateLoadBalancerAsync(new CreateLoadBalancerRequest { Name = "web", Subnets = ["subnet-0000000000000000a"] }, Cancellation);
            await elb.CreateListenerAsync(
                new CreateListenerRequest
                {
                    LoadBalancerArn = balancer.LoadBalancers.Single().LoadBalancerArn,
                    Port = 80,
                    Protocol = "HTTP",
                    DefaultActions = [new Amazon.ElasticLoadBalancingV2.Model.Action { Type = "forward", TargetGroupArn = arn }],
                },
                Cancellation);
        }

        return arn;
    }
}
