using Amazon.EC2.Model;

namespace EcsPublish.Local.Services.Ec2;

/// <summary>EC2, reading only: what the network book has.</summary>
internal sealed class Ec2Service(NetworkBook book)
{
    public DescribeVpcsResponse DescribeVpcs(DescribeVpcsRequest request) =>
        new() { Vpcs = Ec2Kinds.Vpcs.Select(book.Current.Vpcs, request.VpcIds, request.Filters) };

    public DescribeSubnetsResponse DescribeSubnets(DescribeSubnetsRequest request) =>
        new() { Subnets = Ec2Kinds.Subnets.Select(book.Current.Subnets, request.SubnetIds, request.Filters) };

    public DescribeSecurityGroupsResponse DescribeSecurityGroups(DescribeSecurityGroupsRequest request)
    {
        var kind = Ec2Kinds.SecurityGroups;
        var named = kind.Named(book.Current.SecurityGroups, request.GroupNames, group => group.GroupName);
        return new() { SecurityGroups = kind.Select(named, request.GroupIds, request.Filters) };
    }

    public DescribeRouteTablesResponse DescribeRouteTables(DescribeRouteTablesRequest request) =>
        new() { RouteTables = Ec2Kinds.RouteTables.Select(book.Current.RouteTables, request.RouteTableIds, request.Filters) };

    public DescribeInternetGatewaysResponse DescribeInternetGateways(DescribeInternetGatewaysRequest request) => new()
    {
        InternetGateways = Ec2Kinds.InternetGateways.Select(book.Current.InternetGateways, request.InternetGatewayIds, request.Filters),
    };

    public DescribeNatGatewaysResponse DescribeNatGateways(DescribeNatGatewaysRequest request) =>
        new() { NatGateways = Ec2Kinds.NatGateways.Select(book.Current.NatGateways, request.NatGatewayIds, request.Filter) };

    public DescribeVpcEndpointsResponse DescribeVpcEndpoints(DescribeVpcEndpointsRequest request) =>
        new() { VpcEndpoints = Ec2Kinds.VpcEndpoints.Select(book.Current.VpcEndpoints, request.VpcEndpointIds, request.Filters) };

    public DescribeNetworkInterfacesResponse DescribeNetworkInterfaces(DescribeNetworkInterfacesRequest request) => new()
    {
        NetworkInterfaces = Ec2Kinds.NetworkInterfaces.Select(book.Interfaces, request.NetworkInterfaceIds, request.Filters),
    };

    public DescribeAvailabilityZonesResponse DescribeAvailabilityZones(DescribeAvailabilityZonesRequest request)
    {
        var kind = Ec2Kinds.Zones;
        var byId = kind.Named(book.Current.AvailabilityZones, request.ZoneIds, zone => zone.ZoneId);
        return new() { AvailabilityZones = kind.Select(byId, request.ZoneNames, request.Filters) };
    }
}
