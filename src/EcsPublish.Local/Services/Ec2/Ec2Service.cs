using Amazon.EC2.Model;

namespace EcsPublish.Local.Services.Ec2;

/// <summary>EC2, reading only: the network that every account begins with.</summary>
internal sealed class Ec2Service
{
    private static readonly Ec2Filters<Vpc> VpcFilters = new()
    {
        { "vpc-id", vpc => vpc.VpcId },
        { "is-default", vpc => Text(vpc.IsDefault) },
        { "isDefault", vpc => Text(vpc.IsDefault) },
        { "cidr", vpc => vpc.CidrBlock },
        { "owner-id", vpc => vpc.OwnerId },
        { "state", vpc => vpc.State },
    };

    private static readonly Ec2Filters<Subnet> SubnetFilters = new()
    {
        { "subnet-id", subnet => subnet.SubnetId },
        { "vpc-id", subnet => subnet.VpcId },
        { "availability-zone", subnet => subnet.AvailabilityZone },
        { "availabilityZone", subnet => subnet.AvailabilityZone },
        { "availability-zone-id", subnet => subnet.AvailabilityZoneId },
        { "cidr-block", subnet => subnet.CidrBlock },
        { "default-for-az", subnet => Text(subnet.DefaultForAz) },
        { "defaultForAz", subnet => Text(subnet.DefaultForAz) },
        { "map-public-ip-on-launch", subnet => Text(subnet.MapPublicIpOnLaunch) },
        { "owner-id", subnet => subnet.OwnerId },
        { "state", subnet => subnet.State },
    };

    private static readonly Ec2Filters<SecurityGroup> GroupFilters = new()
    {
        { "group-id", group => group.GroupId },
        { "group-name", group => group.GroupName },
        { "vpc-id", group => group.VpcId },
        { "description", group => group.Description },
        { "owner-id", group => group.OwnerId },
    };

    private static readonly Ec2Filters<RouteTable> RouteTableFilters = new()
    {
        { "route-table-id", table => table.RouteTableId },
        { "vpc-id", table => table.VpcId },
        { "owner-id", table => table.OwnerId },
        { "association.main", table => table.Associations.Select(association => Text(association.Main)) },
        { "association.subnet-id", table => table.Associations.Select(association => association.SubnetId) },
        { "association.route-table-id", table => table.Associations.Select(association => association.RouteTableId) },
        { "route.gateway-id", table => table.Routes.Select(route => route.GatewayId) },
        { "route.destination-cidr-block", table => table.Routes.Select(route => route.DestinationCidrBlock) },
    };

    private static readonly Ec2Filters<InternetGateway> GatewayFilters = new()
    {
        { "internet-gateway-id", gateway => gateway.InternetGatewayId },
        { "attachment.vpc-id", gateway => gateway.Attachments.Select(attachment => attachment.VpcId) },
        { "attachment.state", gateway => gateway.Attachments.Select(attachment => (string?)attachment.State) },
        { "owner-id", gateway => gateway.OwnerId },
    };

    private static readonly Ec2Filters<AvailabilityZone> ZoneFilters = new()
    {
        { "zone-name", zone => zone.ZoneName },
        { "zone-id", zone => zone.ZoneId },
        { "region-name", zone => zone.RegionName },
        { "state", zone => zone.State },
        { "zone-type", zone => zone.ZoneType },
        { "opt-in-status", zone => zone.OptInStatus },
    };

    public static DescribeVpcsResponse DescribeVpcs(DescribeVpcsRequest request) =>
        new() { Vpcs = VpcFilters.Apply(Named([DefaultNetwork.Vpc], request.VpcIds, vpc => vpc.VpcId, "vpc ID", "InvalidVpcID.NotFound"), request.Filters) };

    public static DescribeSubnetsResponse DescribeSubnets(DescribeSubnetsRequest request) => new()
    {
        Subnets = SubnetFilters.Apply(
            Named(DefaultNetwork.Subnets, request.SubnetIds, subnet => subnet.SubnetId, "subnet ID", "InvalidSubnetID.NotFound"), request.Filters),
    };

    public static DescribeSecurityGroupsResponse DescribeSecurityGroups(DescribeSecurityGroupsRequest request)
    {
        var byId = Named([DefaultNetwork.SecurityGroup], request.GroupIds, group => group.GroupId, "security group", "InvalidGroup.NotFound");
        var byName = Named(byId, request.GroupNames, group => group.GroupName, "security group", "InvalidGroup.NotFound");
        return new DescribeSecurityGroupsResponse { SecurityGroups = GroupFilters.Apply(byName, request.Filters) };
    }

    public static DescribeRouteTablesResponse DescribeRouteTables(DescribeRouteTablesRequest request) => new()
    {
        RouteTables = RouteTableFilters.Apply(
            Named([DefaultNetwork.RouteTable], request.RouteTableIds, table => table.RouteTableId, "routeTable ID", "InvalidRouteTableID.NotFound"),
            request.Filters),
    };

    public static DescribeInternetGatewaysResponse DescribeInternetGateways(DescribeInternetGatewaysRequest request) => new()
    {
        InternetGateways = GatewayFilters.Apply(
            Named([DefaultNetwork.InternetGateway], request.InternetGatewayIds, gateway => gateway.InternetGatewayId, "internetGateway ID",
                "InvalidInternetGatewayID.NotFound"),
            request.Filters),
    };

    public static DescribeAvailabilityZonesResponse DescribeAvailabilityZones(DescribeAvailabilityZonesRequest request)
    {
        var byName = Named(DefaultNetwork.Zones, request.ZoneNames, zone => zone.ZoneName, "availability zone", "InvalidParameterValue");
        var byId = Named(byName, request.ZoneIds, zone => zone.ZoneId, "availability zone", "InvalidParameterValue");
        return new DescribeAvailabilityZonesResponse { AvailabilityZones = ZoneFilters.Apply(byId, request.Filters) };
    }

    public static DescribeNatGatewaysResponse DescribeNatGateways(DescribeNatGatewaysRequest request) =>
        new() { NatGateways = Named<NatGateway>([], request.NatGatewayIds, nat => nat.NatGatewayId, "NatGateway", "NatGatewayNotFound") };

    public static DescribeVpcEndpointsResponse DescribeVpcEndpoints(DescribeVpcEndpointsRequest request) => new()
    {
        VpcEndpoints = Named<VpcEndpoint>([], request.VpcEndpointIds, endpoint => endpoint.VpcEndpointId, "Vpc Endpoint Id", "InvalidVpcEndpointId.NotFound"),
    };

    public static DescribeNetworkInterfacesResponse DescribeNetworkInterfaces(DescribeNetworkInterfacesRequest request) => new()
    {
        NetworkInterfaces = Named<NetworkInterface>([], request.NetworkInterfaceIds, card => card.NetworkInterfaceId, "networkInterface ID",
            "InvalidNetworkInterfaceID.NotFound"),
    };

    /// <summary>The resources that a call names, or all when it names none.</summary>
    private static List<T> Named<T>(IReadOnlyList<T> all, List<string>? ids, Func<T, string> idOf, string kind, string error)
    {
        if (ids is not { Count: > 0 }) return [.. all];
        var found = all.Where(item => ids.Contains(idOf(item))).ToList();
        return ids.Find(id => !found.Exists(item => idOf(item) == id)) is { } missing
            ? throw new AwsError(error, $"The {kind} '{missing}' does not exist")
            : found;
    }

    private static string Text(bool? value) => value == true ? "true" : "false";
}
