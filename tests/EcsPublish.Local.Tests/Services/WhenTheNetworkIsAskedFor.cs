using Amazon.EC2;
using Amazon.EC2.Model;

namespace EcsPublish.Local.Tests.Services;

[TestClass]
public sealed class WhenTheNetworkIsAskedFor : LocalTest
{
    [TestMethod]
    public async Task The_default_VPC_has_two_public_subnets_and_a_way_out()
    {
        var vpc = (await Ec2.DescribeVpcsAsync(new DescribeVpcsRequest { Filters = [Filter("is-default", "true")] }, Cancellation)).Vpcs.Single();

        var subnets = (await Ec2.DescribeSubnetsAsync(
            new DescribeSubnetsRequest { Filters = [Filter("vpc-id", vpc.VpcId), Filter("default-for-az", "true")] }, Cancellation)).Subnets;
        var routes = (await Ec2.DescribeRouteTablesAsync(
            new DescribeRouteTablesRequest { Filters = [Filter("vpc-id", vpc.VpcId), Filter("association.main", "true")] }, Cancellation)).RouteTables.Single();

        Assert.AreEqual("us-east-1a us-east-1b", string.Join(' ', subnets.Select(subnet => subnet.AvailabilityZone)));
        Assert.IsTrue(subnets.TrueForAll(subnet => subnet.MapPublicIpOnLaunch == true));
        Assert.IsTrue(routes.Routes.Exists(route => route.DestinationCidrBlock == "0.0.0.0/0" && route.GatewayId.StartsWith("igw-", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task The_default_security_group_lets_everything_out()
    {
        var group = (await Ec2.DescribeSecurityGroupsAsync(
            new DescribeSecurityGroupsRequest { Filters = [Filter("group-name", "def*")] }, Cancellation)).SecurityGroups.Single();

        Assert.AreEqual("-1", group.IpPermissionsEgress.Single().IpProtocol);
    }

    [TestMethod]
    public async Task A_filter_that_nothing_meets_gives_nothing() => Assert.IsTrue(
        (await Ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { Filters = [Filter("vpc-id", "vpc-0")] }, Cancellation)).Subnets is null or []);

    [TestMethod]
    public async Task An_unknown_subnet_is_not_found()
    {
        var error = await Assert.ThrowsExactlyAsync<AmazonEC2Exception>(
            () => Ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { SubnetIds = ["subnet-12345"] }, Cancellation));

        Assert.AreEqual("InvalidSubnetID.NotFound", error.ErrorCode);
        Assert.AreEqual("The subnet ID 'subnet-12345' does not exist", error.Message);
    }

    [TestMethod]
    public async Task A_filter_that_EC2_does_not_know_is_refused()
    {
        var error = await Assert.ThrowsExactlyAsync<AmazonEC2Exception>(
            () => Ec2.DescribeVpcsAsync(new DescribeVpcsRequest { Filters = [Filter("colour", "blue")] }, Cancellation));

        Assert.AreEqual("InvalidParameterValue", error.ErrorCode);
    }

    private static Filter Filter(string name, string value) => new() { Name = name, Values = [value] };
}
