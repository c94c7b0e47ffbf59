using Amazon.ECS.Model;
using static EcsPublish.Core.Tests.Preflight.TestNetwork;

namespace EcsPublish.Core.Tests.Preflight;

[TestClass]
public sealed class WhenTheNetworkIsInTheWay : PreflightTest
{
    [TestMethod]
    public async Task A_subnet_without_a_way_out_ends_the_publish()
    {
        Use(new TestNetwork().Subnet('a'), "subnet-0000000a");

        StringAssert.StartsWith(
            await ErrorAsync(),
            "ECS6030: subnet-0000000a has no route to ECR, S3 (image layers) and CloudWatch Logs: route table rtb-0000000a has no default route, "
            + "and VPC vpc-0000000a has no endpoints for ecr.api, ecr.dkr, s3, logs. Give rtb-0000000a a default route to a NAT gateway, ");
    }

    [TestMethod]
    public async Task No_address_in_the_default_VPC_ends_the_publish()
    {
        Project.Set("EcsAssignPublicIp", "false");

        StringAssert.StartsWith(
            await ErrorAsync(),
            "ECS6031: EcsAssignPublicIp is false, but subnet-0000000000000000a and subnet-0000000000000000b reach ECR, S3 (image layers) and CloudWatch Logs "
            + "only through internet gateway igw-00000000000000001, which serves tasks with a public address: the most common reason why a first Fargate task never starts.");
    }

    [TestMethod]
    public async Task An_address_that_cannot_help_ends_the_publish()
    {
        Use(new TestNetwork().Subnet('a'), "subnet-0000000a");
        Project.Set("EcsAssignPublicIp", "true");

        StringAssert.StartsWith(await ErrorAsync(), "ECS6030: subnet-0000000a has no route to ECR,");
    }

    [TestMethod]
    public async Task Whoever_knows_better_turns_the_judging_off()
    {
        Use(new TestNetwork().Subnet('a'), "subnet-0000000a");
        Project.Set("EcsCheckNetwork", "false");
        var publish = Publish();

        Assert.IsTrue(await publish.RunAsync("exit 0"), string.Join('\n', publish.Reporter.Diagnostics));

        Assert.AreEqual(0, Cloud.Server.RequestCounts["DescribeRouteTables"]);
    }

    [TestMethod]
    public async Task Tasks_on_instances_pull_by_the_instances_own_way()
    {
        Use(new TestNetwork().Subnet('a'), "subnet-0000000a");
        Project.Set("EcsLaunchType", "EC2");
        var publish = Publish();

        Assert.IsTrue(await publish.RunAsync("exit 0"), string.Join('\n', publish.Reporter.Diagnostics));

        Assert.AreEqual(0, Cloud.Server.RequestCounts["DescribeRouteTables"]);
    }

    [TestMethod]
    public async Task A_route_by_NAT_is_told_quietly()
    {
        Use(new TestNetwork().Subnet('a', ToNat("nat-1")).Subnet('b', ToInternet).Nat("nat-1", 'b'), "subnet-0000000a");
        var publish = Publish();

        Assert.IsTrue(await publish.RunAsync("exit 0"), string.Join('\n', publish.Reporter.Diagnostics));

        const string line = "Tasks get no public address: subnet-0000000a reaches ECR, S3 (image layers) and CloudWatch Logs through NAT gateway nat-1.";
        CollectionAssert.Contains(publish.Reporter.Lines.ToList(), line);
        CollectionAssert.DoesNotContain(publish.Reporter.Story.ToList(), line);
    }

    [TestMethod]
    public async Task Subnets_that_the_local_AWS_does_not_have_are_no_obstacle_to_trying_out()
    {
        Project.Set("EcsSubnets", "subnet-0123abcd").Set("EcsSecurityGroups", "sg-0123abcd");
        var publish = Publish();

        Assert.IsTrue(await publish.RunAsync("exit 0"), string.Join('\n', publish.Reporter.Diagnostics));

        CollectionAssert.Contains(
            publish.Reporter.Lines.ToList(), "The local AWS has no subnet-0123abcd. Its tasks run on this machine's loopback address all the same.");
    }

    [TestMethod]
    public async Task A_new_service_is_checked_as_a_task_is()
    {
        Use(new TestNetwork().Subnet('a'), "subnet-0000000a");

        StringAssert.StartsWith(await ServiceErrorAsync(), "ECS6030: subnet-0000000a has no route");
    }

    [TestMethod]
    public async Task An_existing_service_is_checked_as_it_is()
    {
        await CreateServiceAsync(desiredCount: 0);
        Cloud.Server.Network.Put(new TestNetwork().Subnet('a').Network);

        StringAssert.StartsWith(await ServiceErrorAsync(), "ECS6030: subnet-0000000a has no route");
    }

    [TestMethod]
    public async Task A_service_without_addresses_is_quoted()
    {
        await CreateServiceAsync(desiredCount: 0);
        Cloud.Server.Network.Put(new TestNetwork().Subnet('a', ToInternet).Network);

        StringAssert.StartsWith(
            await ServiceErrorAsync(), "ECS6031: Service 'hellotask' has assignPublicIp DISABLED, but subnet-0000000a reaches ECR,");
    }

    private void Use(TestNetwork network, string subnets)
    {
        Cloud.Server.Network.Put(network.Network);
        Project.Set("EcsSubnets", subnets);
    }

    private async Task CreateServiceAsync(int desiredCount)
    {
        await Cloud.Session.Ecs.CreateClusterAsync(new CreateClusterRequest { ClusterName = "default" }, Cancellation);
        await Cloud.Session.Ecs.RegisterTaskDefinitionAsync(
            new RegisterTaskDefinitionRequest
            {
                Family = "hellotask",
                NetworkMode = "awsvpc",
                RequiresCompatibilities = ["FARGATE"],
                Cpu = "256",
                Memory = "512",
                ContainerDefinitions = [new ContainerDefinition { Name = "hellotask", Image = "debian" }],
            },
            Cancellation);
        await Cloud.Session.Ecs.CreateServiceAsync(
            new CreateServiceRequest
            {
                ServiceName = "hellotask",
                TaskDefinition = "hellotask",
                DesiredCount = desiredCount,
                LaunchType = "FARGATE",
                NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-0000000a"], AssignPublicIp = "DISABLED" } },
            },
            Cancellation);
    }
}
