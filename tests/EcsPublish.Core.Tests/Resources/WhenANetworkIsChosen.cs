using Amazon.ECS.Model;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Preflight;
using EcsPublish.Core.Preflight.Reachability;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Settings;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Preflight;
using static EcsPublish.Core.Tests.Preflight.TestNetwork;

namespace EcsPublish.Core.Tests.Resources;

[TestClass]
public sealed class WhenANetworkIsChosen : CloudTest
{
    private static readonly NetworkWish Wish = new()
    {
        Run = new RunSettings(),
        LaunchType = "FARGATE",
        Destinations = [.. Destination.OfEcr, Destination.Logs],
    };

    [TestMethod]
    public async Task It_is_the_default_VPCs_with_a_public_address()
    {
        var choice = await ChooseAsync(Wish);

        var network = choice.Configuration.AwsvpcConfiguration;
        Assert.AreSequenceEqual(["subnet-0000000000000000a", "subnet-0000000000000000b"], network.Subnets);
        Assert.AreEqual("ENABLED", network.AssignPublicIp.Value);
        Assert.IsNull(network.SecurityGroups);
        Assert.AreEqual("vpc-00000000000000001", choice.VpcId);
        Assert.AreEqual(
            "Tasks get a public address: subnet-0000000000000000a and subnet-0000000000000000b reach ECR, S3 (image layers) and CloudWatch Logs only through internet gateway "
            + "igw-00000000000000001. It costs a little for each hour a task runs; a NAT gateway or VPC endpoints, which cost more, would do without.",
            Said(choice).Single());
    }

    [TestMethod]
    public async Task Named_subnets_with_a_NAT_gateway_get_none()
    {
        Cloud.Server.Network.Put(new TestNetwork().Subnet('a', ToNat("nat-1")).Subnet('b', ToInternet).Nat("nat-1", 'b').Network);

        var choice = await ChooseAsync(Named(SubnetId('a')) with { Run = new RunSettings { Subnets = [SubnetId('a')], SecurityGroups = [Group] } });

        var network = choice.Configuration.AwsvpcConfiguration;
        Assert.AreSequenceEqual([SubnetId('a')], network.Subnets);
        Assert.AreSequenceEqual([Group], network.SecurityGroups);
        Assert.AreEqual("DISABLED", network.AssignPublicIp.Value);
        StringAssert.StartsWith(Said(choice).Single(), "Tasks get no public address: subnet-0000000a reaches ECR,");
    }

    [TestMethod]
    public async Task Named_subnets_that_are_public_get_one()
    {
        Cloud.Server.Network.Put(new TestNetwork().Subnet('a', ToInternet).Network);

        var choice = await ChooseAsync(Named(SubnetId('a')));

        Assert.AreEqual("ENABLED", choice.Configuration.AwsvpcConfiguration.AssignPublicIp.Value);
    }

    [TestMethod]
    public async Task What_the_project_says_of_the_address_holds_and_needs_no_words()
    {
        var choice = await ChooseAsync(Wish with { Run = new RunSettings { AssignPublicIp = true } });

        Assert.AreEqual("ENABLED", choice.Configuration.AwsvpcConfiguration.AssignPublicIp.Value);
        Assert.IsEmpty(choice.Findings);
    }

    [TestMethod]
    public async Task Tasks_on_instances_get_none_and_no_routes_are_asked_for()
    {
        var choice = await ChooseAsync(Wish with { LaunchType = "EC2" });

        Assert.AreEqual("DISABLED", choice.Configuration.AwsvpcConfiguration.AssignPublicIp.Value);
        Assert.IsEmpty(choice.Findings);
        Assert.AreEqual(0, Cloud.Server.RequestCounts["DescribeRouteTables"]);
    }

    [TestMethod]
    public async Task Subnets_that_do_not_exist_are_named_together() => Assert.AreSequenceEqual(
        ["ECS6032: EcsSubnets has subnet-1 and subnet-2, which account 000000000000 does not have in region us-east-1. Correct it; `aws ec2 describe-subnets` lists those that there are."],
        Said(await ChooseAsync(Named("subnet-1", "subnet-2"))));

    [TestMethod]
    public async Task Subnets_of_two_VPCs_are_told_apart()
    {
        var network = new TestNetwork().Subnet('a', ToInternet).Subnet('b', ToInternet);
        network['b'].VpcId = "vpc-0000000b";
        Cloud.Server.Network.Put(network.Network);

        Assert.AreSequenceEqual(
            ["ECS6033: EcsSubnets has subnets of different VPCs: subnet-0000000a of vpc-0000000a and subnet-0000000b of vpc-0000000b. A task's subnets have to be in one; keep those of one VPC."],
            Said(await ChooseAsync(Named(SubnetId('a'), SubnetId('b')))));
    }

    [TestMethod]
    public async Task A_group_that_does_not_exist_and_one_of_another_VPC_are_named()
    {
        var network = new TestNetwork().Subnet('a', ToInternet).Endpoint("logs");
        network.Network.SecurityGroups[1].VpcId = "vpc-0000000b";
        Cloud.Server.Network.Put(network.Network);

        var choice = await ChooseAsync(Wish with { Run = new RunSettings { Subnets = [SubnetId('a')], SecurityGroups = [EndpointGroup, "sg-1"], AssignPublicIp = true } });

        var said = Said(choice);
        StringAssert.StartsWith(said[0], "ECS6034: EcsSecurityGroups has sg-1, which account 000000000000 does not have in region us-east-1.");
        Assert.AreEqual(
            "ECS6035: EcsSecurityGroups has sg-0000000e of vpc-0000000b, but the subnets are in vpc-0000000a. Name groups of vpc-0000000a, or other subnets.", said[1]);
    }

    [TestMethod]
    public async Task A_service_that_runs_there_is_only_warned_about()
    {
        Cloud.Server.Network.Put(new TestNetwork().Subnet('a').Network);

        var choice = await ChooseAsync(Wish with { Existing = Running(SubnetId('a')) });

        var said = Said(choice).Single();
        StringAssert.StartsWith(said, "ECS6130: subnet-0000000a has no route to ECR,");
        StringAssert.EndsWith(said, " Tasks of service 'web' run there all the same, so the publish goes on.");
        Assert.AreSequenceEqual([SubnetId('a')], choice.Configuration.AwsvpcConfiguration.Subnets);
    }

    [TestMethod]
    public async Task What_the_project_states_lies_over_what_the_service_has()
    {
        Cloud.Server.Network.Put(new TestNetwork().Subnet('a').Subnet('b', ToInternet).Network);

        var choice = await ChooseAsync(Wish with { Existing = Running(SubnetId('a')), Run = new RunSettings { Subnets = [SubnetId('b')], AssignPublicIp = true } });

        var network = choice.Configuration.AwsvpcConfiguration;
        Assert.AreSequenceEqual([SubnetId('b')], network.Subnets);
        Assert.AreSequenceEqual([Group], network.SecurityGroups);
        Assert.AreEqual("ENABLED", network.AssignPublicIp.Value);
        Assert.IsEmpty(choice.Findings);
    }

    [TestMethod]
    public async Task Without_a_default_VPC_the_error_names_the_property()
    {
        Cloud.Server.Network.Put(new TestNetwork().Network);

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(() => ChooseAsync(Wish));

        Assert.AreEqual("ECS4009", failure.Diagnostic.Code);
        StringAssert.StartsWith(failure.Message, "Account 000000000000 has no default subnets in region us-east-1");
    }

    private static NetworkWish Named(params string[] subnets) => Wish with { Run = new RunSettings { Subnets = subnets } };

    private static Service Running(string subnet) => new()
    {
        ServiceName = "web",
        RunningCount = 1,
        NetworkConfiguration = new NetworkConfiguration
        {
            AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = [subnet], SecurityGroups = [Group], AssignPublicIp = "DISABLED" },
        },
    };

    private Task<NetworkChoice> ChooseAsync(NetworkWish wish) => new TaskNetwork(Cloud.Session, wish).ChooseAsync(Cancellation);

    private static List<string> Said(NetworkChoice choice) =>
        [.. choice.Findings.Select(finding => finding is Finding.Problem { Diagnostic: var problem } ? $"{problem.Code}: {problem.Text}" : ((Finding.Note)finding).Text)];
}
