using Amazon.EC2;
using Amazon.EC2.Model;
using EcsPublish.Local.Services.Ec2;

namespace EcsPublish.Local.Tests.Services;

[TestClass]
public sealed class WhenTheNetworkIsTheUsersOwn : LocalTest
{
    // As `aws ec2 describe-...` prints it, with members that nothing here reads.
    private const string Json = """
        {
            "Subnets": [{ "SubnetId": "subnet-0a", "VpcId": "vpc-0a", "CidrBlock": "10.0.1.0/24", "MapPublicIpOnLaunch": false, "Tags": [{ "Key": "tier", "Value": "private" }], "New": 1 }],
            "RouteTables": [{ "RouteTableId": "rtb-0a", "VpcId": "vpc-0a",
                "Associations": [{ "Main": true, "AssociationState": { "State": "associated" } }],
                "Routes": [{ "DestinationCidrBlock": "0.0.0.0/0", "NatGatewayId": "nat-0a", "State": "blackhole", "Origin": "CreateRoute" }] }],
            "NatGateways": [{ "NatGatewayId": "nat-0a", "VpcId": "vpc-0a", "State": "deleted", "CreateTime": "2026-11-25T08:00:00+00:00" }],
            "VpcEndpoints": [{ "VpcEndpointId": "vpce-0a", "VpcId": "vpc-0a", "ServiceName": "com.amazonaws.us-east-1.logs", "VpcEndpointType": "Interface", "State": "available",
                "PrivateDnsEnabled": true, "Groups": [{ "GroupId": "sg-0a", "GroupName": "endpoints" }] }],
            // Comments are allowed.
            "SecurityGroups": [{ "GroupId": "sg-0a", "GroupName": "endpoints", "VpcId": "vpc-0a",
                "IpPermissions": [{ "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "IpRanges": [{ "CidrIp": "10.0.0.0/16" }], "PrefixListIds": [{ "PrefixListId": "pl-0a" }] }] }],
        }
        """;

    [TestMethod]
    public async Task The_file_in_the_folder_is_answered()
    {
        Write(Json);

        var table = (await Ec2.DescribeRouteTablesAsync(
            new DescribeRouteTablesRequest { Filters = [Filter("vpc-id", "vpc-0a"), Filter("route.state", "blackhole")] }, Cancellation)).RouteTables.Single();
        var nat = (await Ec2.DescribeNatGatewaysAsync(new DescribeNatGatewaysRequest { Filter = [Filter("state", "deleted")] }, Cancellation)).NatGateways.Single();
        var endpoint = (await Ec2.DescribeVpcEndpointsAsync(
            new DescribeVpcEndpointsRequest { Filters = [Filter("service-name", "*.logs")] }, Cancellation)).VpcEndpoints.Single();
        var group = (await Ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { GroupIds = ["sg-0a"] }, Cancellation)).SecurityGroups.Single();

        Assert.IsTrue(table.Associations.Single().Main);
        Assert.AreEqual("nat-0a", table.Routes.Single().NatGatewayId);
        Assert.AreEqual(NatGatewayState.Deleted, nat.State);
        Assert.AreEqual("sg-0a", endpoint.Groups.Single().GroupId);
        Assert.AreEqual("10.0.0.0/16", group.IpPermissions.Single().Ipv4Ranges.Single().CidrIp);
        Assert.AreEqual("pl-0a", group.IpPermissions.Single().PrefixListIds.Single().Id);
    }

    [TestMethod]
    public async Task What_the_file_leaves_out_is_not_there()
    {
        Write(Json);

        Assert.IsTrue((await Ec2.DescribeVpcsAsync(new DescribeVpcsRequest(), Cancellation)).Vpcs is null or []);
        Assert.HasCount(2, (await Ec2.DescribeAvailabilityZonesAsync(new DescribeAvailabilityZonesRequest(), Cancellation)).AvailabilityZones);
    }

    [TestMethod]
    public async Task Tags_can_be_filtered_by()
    {
        Write(Json);

        Assert.HasCount(1, await SubnetsAsync("tag:tier", "priv*"));
        Assert.HasCount(0, await SubnetsAsync("tag:tier", "public"));
        Assert.HasCount(1, await SubnetsAsync("tag-key", "tier"));
    }

    [TestMethod]
    public async Task An_edit_needs_no_restart()
    {
        Write(Json);
        await SubnetsAsync("vpc-id", "vpc-0a");
        Write(Json.Replace("vpc-0a", "vpc-0b", StringComparison.Ordinal));

        Assert.HasCount(1, await SubnetsAsync("vpc-id", "vpc-0b"));
    }

    [TestMethod]
    public async Task A_file_that_is_no_network_is_named()
    {
        Write("{ \"Subnets\": 1 }");

        var error = await Assert.ThrowsExactlyAsync<AmazonEC2Exception>(() => SubnetsAsync("vpc-id", "vpc-0a"));

        StringAssert.Contains(error.Message, "network.json is not a network as `aws ec2 describe-...` prints it:");
    }

    [TestMethod]
    public async Task A_test_puts_a_network_in_its_place()
    {
        Write(Json);
        Local.Server.Network.Put(new Network { Subnets = [new Subnet { SubnetId = "subnet-0c", VpcId = "vpc-0c" }] });

        Assert.HasCount(1, await SubnetsAsync("vpc-id", "vpc-0c"));
        Assert.HasCount(0, await SubnetsAsync("vpc-id", "vpc-0a"));
    }

    [TestMethod]
    [DataRow("subnet", "InvalidSubnetID.NotFound")]
    [DataRow("group", "InvalidGroup.NotFound")]
    [DataRow("table", "InvalidRouteTableID.NotFound")]
    [DataRow("nat", "NatGatewayNotFound")]
    [DataRow("endpoint", "InvalidVpcEndpointId.NotFound")]
    [DataRow("interface", "InvalidNetworkInterfaceID.NotFound")]
    [DataRow("gateway", "InvalidInternetGatewayID.NotFound")]
    [DataRow("vpc", "InvalidVpcID.NotFound")]
    public async Task What_does_not_exist_is_not_found(string kind, string code)
    {
        var error = await Assert.ThrowsExactlyAsync<AmazonEC2Exception>(() => AskAsync(kind, "none-1"));

        Assert.AreEqual(code, error.ErrorCode);
        StringAssert.Contains(error.Message, "none-1");
    }

    private Task AskAsync(string kind, string id) => kind switch
    {
        "subnet" => Ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { SubnetIds = [id] }, Cancellation),
        "group" => Ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { GroupIds = [id] }, Cancellation),
        "table" => Ec2.DescribeRouteTablesAsync(new DescribeRouteTablesRequest { RouteTableIds = [id] }, Cancellation),
        "nat" => Ec2.DescribeNatGatewaysAsync(new DescribeNatGatewaysRequest { NatGatewayIds = [id] }, Cancellation),
        "endpoint" => Ec2.DescribeVpcEndpointsAsync(new DescribeVpcEndpointsRequest { VpcEndpointIds = [id] }, Cancellation),
        "interface" => Ec2.DescribeNetworkInterfacesAsync(new DescribeNetworkInterfacesRequest { NetworkInterfaceIds = [id] }, Cancellation),
        "gateway" => Ec2.DescribeInternetGatewaysAsync(new DescribeInternetGatewaysRequest { InternetGatewayIds = [id] }, Cancellation),
        _ => Ec2.DescribeVpcsAsync(new DescribeVpcsRequest { VpcIds = [id] }, Cancellation),
    };

    private async Task<List<Subnet>> SubnetsAsync(string filter, string value) =>
        (await Ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { Filters = [Filter(filter, value)] }, Cancellation)).Subnets ?? [];

    private void Write(string json) => File.WriteAllText(Path.Combine(Local.Folder, "network.json"), json);

    private static Filter Filter(string name, string value) => new() { Name = name, Values = [value] };
}
