using EcsPublish.Core.Preflight.Reachability;
using static EcsPublish.Core.Tests.Preflight.TestNetwork;

namespace EcsPublish.Core.Tests.Preflight;

[TestClass]
public sealed class WhenAnAddressIsChosen
{
    private static readonly Destination[] Usual = [.. Destination.OfEcr, Destination.Logs];

    [TestMethod]
    public void Public_subnets_need_one()
    {
        var choice = Choose(new TestNetwork().Subnet('a', ToInternet).Subnet('b', ToInternet));

        Assert.IsTrue(choice.IsGiven);
        Assert.AreEqual(
            "Tasks get a public address: subnet-0000000a and subnet-0000000b reach ECR, S3 (image layers) and CloudWatch Logs only through internet gateway igw-1. "
            + "It costs a little for each hour a task runs; a NAT gateway or VPC endpoints, which cost more, would do without.",
            choice.Explain());
    }

    [TestMethod]
    public void A_NAT_gateway_does_without()
    {
        var choice = Choose(Private('a'), 'a');

        Assert.IsFalse(choice.IsGiven);
        Assert.AreEqual(
            "Tasks get no public address: subnet-0000000a reaches ECR, S3 (image layers) and CloudWatch Logs through NAT gateway nat-1.", choice.Explain());
    }

    [TestMethod]
    public void Endpoints_do_without()
    {
        var choice = Choose(new TestNetwork().Subnet('a').AllEndpoints('a'));

        Assert.IsFalse(choice.IsGiven);
        Assert.AreEqual(
            "Tasks get no public address: subnet-0000000a reaches ECR, S3 (image layers) and CloudWatch Logs through endpoint vpce-ecr.api for ecr.api, "
            + "endpoint vpce-ecr.dkr for ecr.dkr, endpoint vpce-s3 for s3 and endpoint vpce-logs for logs.",
            choice.Explain());
    }

    [TestMethod]
    public void Of_mixed_subnets_the_public_ones_decide()
    {
        var choice = Choose(Private('a').Subnet('c', ToInternet), 'a', 'c');

        Assert.IsTrue(choice.IsGiven);
        Assert.IsEmpty(choice.Shut);
        StringAssert.StartsWith(choice.Explain(), "Tasks get a public address: subnet-0000000c reaches ECR,");
        StringAssert.Contains(choice.Explain(), " subnet-0000000a would do without, by NAT gateway nat-1.");
    }

    [TestMethod]
    public void What_lies_beyond_a_transit_gateway_is_left_open()
    {
        var choice = Choose(new TestNetwork().Subnet('a', ToTransit()));

        Assert.IsFalse(choice.IsGiven);
        Assert.IsEmpty(choice.Shut);
        Assert.AreEqual(
            "Tasks get no public address; whether subnet-0000000a reaches ECR, S3 (image layers) and CloudWatch Logs cannot be told: route table rtb-0000000a leads to transit gateway tgw-1. "
            + "EcsAssignPublicIp=true gives them one.",
            choice.Explain());
    }

    [TestMethod]
    public void What_the_project_says_holds_and_needs_no_words_where_it_works()
    {
        var network = Private('a');

        var choice = new AddressChoice(new ReachReasoning(network.View, Usual), [network['a']], wanted: true);

        Assert.IsTrue(choice.IsGiven);
        Assert.IsNull(choice.Explain());
    }

    [TestMethod]
    public void A_subnet_without_a_way_out_is_an_error_that_says_what_to_do() => Assert.AreEqual(
        "ECS6030: subnet-0000000a has no route to ECR, S3 (image layers) and CloudWatch Logs: route table rtb-0000000a has no default route, "
        + "and VPC vpc-0000000a has no endpoints for ecr.api, ecr.dkr, s3, logs. "
        + "Give rtb-0000000a a default route to a NAT gateway, create the VPC endpoints com.amazonaws.us-east-1.ecr.api (with private DNS), "
        + "com.amazonaws.us-east-1.ecr.dkr (with private DNS), com.amazonaws.us-east-1.s3 (a gateway endpoint), com.amazonaws.us-east-1.logs (with private DNS) "
        + "or name other subnets in EcsSubnets.",
        Problem(new TestNetwork().Subnet('a')));

    [TestMethod]
    public void Subnets_that_share_a_fate_share_an_error()
    {
        var problem = Problem(new TestNetwork().Subnet('a').Subnet('b').Subnet('c', ToInternet), 'a', 'b', 'c');

        StringAssert.StartsWith(
            problem,
            "ECS6030: subnet-0000000a and subnet-0000000b have no route to ECR, S3 (image layers) and CloudWatch Logs: "
            + "route table rtb-0000000a has no default route, route table rtb-0000000b has no default route, and VPC");
    }

    [TestMethod]
    public void One_missing_endpoint_is_named_alone()
    {
        var network = new TestNetwork().Subnet('a').Endpoint("ecr.api").Endpoint("ecr.dkr").S3('a');

        Assert.AreEqual(
            "ECS6030: subnet-0000000a has no route to CloudWatch Logs: route table rtb-0000000a has no default route, and VPC vpc-0000000a has no endpoint for logs. "
            + "Give rtb-0000000a a default route to a NAT gateway, create the VPC endpoints com.amazonaws.us-east-1.logs (with private DNS) or name other subnets in EcsSubnets.",
            Problem(network));
    }

    [TestMethod]
    public void An_endpoint_that_is_not_taken_is_named_with_what_would_change_that()
    {
        var network = new TestNetwork().Subnet('a').Endpoint("ecr.api").Endpoint("ecr.dkr").Endpoint("logs", one => one.PrivateDnsEnabled = false).S3();

        var problem = Problem(network);

        StringAssert.Contains(problem, "endpoint vpce-s3 for s3 is not in route table rtb-0000000a, and endpoint vpce-logs for logs has private DNS turned off.");
        StringAssert.Contains(problem, "add vpce-s3 to rtb-0000000a, turn on private DNS of vpce-logs or name other subnets");
    }

    [TestMethod]
    public void A_security_group_in_the_way_is_named_with_the_command()
    {
        var network = Private('a').Egress();

        Assert.AreEqual(
            "ECS6030: subnet-0000000a has no route to ECR, S3 (image layers) and CloudWatch Logs: security group sg-0000000a lets nothing out on port 443. "
            + "Let it out: aws ec2 authorize-security-group-egress --group-id sg-0000000a --protocol tcp --port 443 --cidr 0.0.0.0/0.",
            Problem(network, 'a'));
    }

    [TestMethod]
    public void A_registry_elsewhere_is_reached_over_the_internet_only()
    {
        var network = new TestNetwork().Subnet('a').AllEndpoints('a');
        var choice = new AddressChoice(new ReachReasoning(network.View, [.. Usual, Destination.Host("public.ecr.aws")]), [network['a']], wanted: null);

        Assert.AreEqual(
            "subnet-0000000a has no route to public.ecr.aws: route table rtb-0000000a has no default route. "
            + "Give rtb-0000000a a default route to a NAT gateway or name other subnets in EcsSubnets.",
            new NoRouteText(network.View, choice).Write(null).Text);
    }

    [TestMethod]
    public void No_address_in_a_public_subnet_is_the_commonest_mistake()
    {
        var network = new TestNetwork().Subnet('a', ToInternet);
        var choice = new AddressChoice(new ReachReasoning(network.View, Usual), [network['a']], wanted: false);

        var problem = new NoRouteText(network.View, choice).Write("EcsAssignPublicIp is false");

        Assert.AreEqual("ECS6031", problem.Code);
        StringAssert.StartsWith(
            problem.Text,
            "EcsAssignPublicIp is false, but subnet-0000000a reaches ECR, S3 (image layers) and CloudWatch Logs only through internet gateway igw-1, which serves tasks with a public address: "
            + "the most common reason why a first Fargate task never starts. Set EcsAssignPublicIp=true (an address costs a little for each hour a task runs), ");
    }

    private static TestNetwork Private(char letter) => new TestNetwork().Subnet(letter, ToNat("nat-1")).Subnet('f', ToInternet).Nat("nat-1", 'f');

    private static AddressChoice Choose(TestNetwork network, params char[] letters) => new(
        new ReachReasoning(network.View, Usual), letters.Length == 0 ? network.Network.Subnets : [.. letters.Select(letter => network[letter])], wanted: null);

    private static string Problem(TestNetwork network, params char[] letters)
    {
        var problem = new NoRouteText(network.View, Choose(network, letters)).Write(null);
        return $"{problem.Code}: {problem.Text}";
    }
}
