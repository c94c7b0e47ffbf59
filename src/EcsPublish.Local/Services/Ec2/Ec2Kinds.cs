using Amazon.EC2.Model;

namespace EcsPublish.Local.Services.Ec2;

/// <summary>The kinds of resources, with the filters that the product, the <c>aws</c> command and their users are likely to ask by.</summary>
internal static class Ec2Kinds
{
    public static readonly Ec2Kind<Vpc> Vpcs = new(
        vpc => vpc.VpcId, vpc => vpc.Tags, "InvalidVpcID.NotFound", "The vpc ID '{0}' does not exist")
    {
        { "vpc-id", vpc => vpc.VpcId },
        { "is-default", vpc => vpc.IsDefault },
        { "isDefault", vpc => vpc.IsDefault },
        { "cidr", vpc => vpc.CidrBlock },
        { "owner-id", vpc => vpc.OwnerId },
        { "state", vpc => vpc.State },
    };

    public static readonly Ec2Kind<Subnet> Subnets = new(
        subnet => subnet.SubnetId, subnet => subnet.Tags, "InvalidSubnetID.NotFound", "The subnet ID '{0}' does not exist")
    {
        { "subnet-id", subnet => subnet.SubnetId },
        { "vpc-id", subnet => subnet.VpcId },
        { "availability-zone", subnet => subnet.AvailabilityZone },
        { "availabilityZone", subnet => subnet.AvailabilityZone },
        { "availability-zone-id", subnet => subnet.AvailabilityZoneId },
        { "cidr-block", subnet => subnet.CidrBlock },
        { "default-for-az", subnet => subnet.DefaultForAz },
        { "defaultForAz", subnet => subnet.DefaultForAz },
        { "map-public-ip-on-launch", subnet => subnet.MapPublicIpOnLaunch },
        { "owner-id", subnet => subnet.OwnerId },
        { "state", subnet => subnet.State },
    };

    public static readonly Ec2Kind<RouteTable> RouteTables = new(
        table => table.RouteTableId, table => table.Tags, "InvalidRouteTableID.NotFound", "The routeTable ID '{0}' does not exist")
    {
        { "route-table-id", table => table.RouteTableId },
        { "vpc-id", table => table.VpcId },
        { "owner-id", table => table.OwnerId },
        { "association.main", table => table.Associations?.Select(association => association.Main == true ? "true" : "false") },
        { "association.subnet-id", table => table.Associations?.Select(association => association.SubnetId) },
        { "association.route-table-id", table => table.Associations?.Select(association => association.RouteTableId) },
        { "association.route-table-association-id", table => table.Associations?.Select(association => association.RouteTableAssociationId) },
        { "route.gateway-id", table => table.Routes?.Select(route => route.GatewayId) },
        { "route.nat-gateway-id", table => table.Routes?.Select(route => route.NatGatewayId) },
        { "route.transit-gateway-id", table => table.Routes?.Select(route => route.TransitGatewayId) },
        { "route.vpc-peering-connection-id", table => table.Routes?.Select(route => route.VpcPeeringConnectionId) },
        { "route.instance-id", table => table.Routes?.Select(route => route.InstanceId) },
        { "route.destination-cidr-block", table => table.Routes?.Select(route => route.DestinationCidrBlock) },
        { "route.destination-prefix-list-id", table => table.Routes?.Select(route => route.DestinationPrefixListId) },
        { "route.origin", table => table.Routes?.Select(route => (string?)route.Origin) },
        { "route.state", table => table.Routes?.Select(route => (string?)route.State) },
    };

    public static readonly Ec2Kind<InternetGateway> InternetGateways = new(
        gateway => gateway.InternetGatewayId, gateway => gateway.Tags,
        "InvalidInternetGatewayID.NotFound", "The internetGateway ID '{0}' does not exist")
    {
        { "internet-gateway-id", gateway => gateway.InternetGatewayId },
        { "attachment.vpc-id", gateway => gateway.Attachments?.Select(attachment => attachment.VpcId) },
        { "attachment.state", gateway => gateway.Attachments?.Select(attachment => (string?)attachment.State) },
        { "owner-id", gateway => gateway.OwnerId },
    };

    public static readonly Ec2Kind<NatGateway> NatGateways = new(
        nat => nat.NatGatewayId, nat => nat.Tags, "NatGatewayNotFound", "The Nat Gateway {0} was not found")
    {
        { "nat-gateway-id", nat => nat.NatGatewayId },
        { "vpc-id", nat => nat.VpcId },
        { "subnet-id", nat => nat.SubnetId },
        { "state", nat => nat.State },
    };

    public static readonly Ec2Kind<VpcEndpoint> VpcEndpoints = new(
        endpoint => endpoint.VpcEndpointId, endpoint => endpoint.Tags,
        "InvalidVpcEndpointId.NotFound", "The Vpc Endpoint Id '{0}' does not exist")
    {
        { "vpc-endpoint-id", endpoint => endpoint.VpcEndpointId },
        { "vpc-id", endpoint => endpoint.VpcId },
        { "service-name", endpoint => endpoint.ServiceName },
        { "vpc-endpoint-type", endpoint => endpoint.VpcEndpointType },
        { "vpc-endpoint-state", endpoint => endpoint.State },
    };

    public static readonly Ec2Kind<SecurityGroup> SecurityGroups = new(
        group => group.GroupId, group => group.Tags, "InvalidGroup.NotFound", "The security group '{0}' does not exist")
    {
        { "group-id", group => group.GroupId },
        { "group-name", group => group.GroupName },
        { "vpc-id", group => group.VpcId },
        { "description", group => group.Description },
        { "owner-id", group => group.OwnerId },
        { "ip-permission.group-id", group => group.IpPermissions?.SelectMany(rule => rule.UserIdGroupPairs ?? []).Select(pair => pair.GroupId) },
        { "ip-permission.cidr", group => group.IpPermissions?.SelectMany(rule => rule.Ipv4Ranges ?? []).Select(range => range.CidrIp) },
    };

    public static readonly Ec2Kind<NetworkInterface> NetworkInterfaces = new(
        card => card.NetworkInterfaceId, card => card.TagSet,
        "InvalidNetworkInterfaceID.NotFound", "The networkInterface ID '{0}' does not exist")
    {
        { "network-interface-id", card => card.NetworkInterfaceId },
        { "vpc-id", card => card.VpcId },
        { "subnet-id", card => card.SubnetId },
        { "availability-zone", card => card.AvailabilityZone },
        { "group-id", card => card.Groups?.Select(group => group.GroupId) },
        { "description", card => card.Description },
        { "status", card => card.Status },
        { "interface-type", card => card.InterfaceType },
        { "private-ip-address", card => card.PrivateIpAddress },
    };

    public static readonly Ec2Kind<AvailabilityZone> Zones = new(
        zone => zone.ZoneName, _ => null, "InvalidParameterValue", "Invalid availability zone: [{0}]")
    {
        { "zone-name", zone => zone.ZoneName },
        { "zone-id", zone => zone.ZoneId },
        { "region-name", zone => zone.RegionName },
        { "state", zone => zone.State },
        { "zone-type", zone => zone.ZoneType },
        { "opt-in-status", zone => zone.OptInStatus },
    };
}
