using Amazon.EC2.Model;

namespace EcsPublish.Core.Preflight.Reachability;

/// <summary>What is at the end of a route.</summary>
internal enum HopKind
{
    /// <summary>The VPC itself.</summary>
    Local,

    /// <summary>An internet gateway: for those that have a public address.</summary>
    InternetGateway,

    /// <summary>A NAT gateway: for all.</summary>
    NatGateway,

    /// <summary>A gateway endpoint, for the addresses of one service.</summary>
    GatewayEndpoint,

    /// <summary>Something that knows more routes than can be seen from here: a transit gateway, an appliance, another VPC.</summary>
    Elsewhere,

    /// <summary>An egress-only internet gateway, which carries IPv6 alone.</summary>
    Ipv6Only,

    /// <summary>Nothing: what the route led to is gone.</summary>
    Nowhere,
}

/// <summary>Where a route leads.</summary>
/// <param name="Id">The target's id, for example <c>nat-0123456789abcdef0</c>.</param>
/// <param name="Name">The target in words, for example <c>NAT gateway nat-0123456789abcdef0</c>.</param>
internal sealed record NextHop(HopKind Kind, string Id, string Name)
{
    private const string Active = "active";

    /// <summary>Reads a route. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html: one of many members holds the target.</summary>
    public static NextHop Of(Route route)
    {
        var hop = TargetOf(route);
        return route.State is null || route.State.Value == Active ? hop : hop with { Kind = HopKind.Nowhere };
    }

    private static NextHop TargetOf(Route route) => route switch
    {
        { GatewayId: "local" } => new(HopKind.Local, "local", "the VPC"),
        { GatewayId: { } id } => OfGateway(route, id),
        { NatGatewayId: { } id } => new(HopKind.NatGateway, id, $"NAT gateway {id}"),
        { EgressOnlyInternetGatewayId: { } id } => new(HopKind.Ipv6Only, id, $"egress-only internet gateway {id}"),
        { TransitGatewayId: { } id } => Elsewhere(id, "transit gateway"),
        { VpcPeeringConnectionId: { } id } => Elsewhere(id, "peering connection"),
        { InstanceId: { } id } => Elsewhere(id, "instance"),
        { NetworkInterfaceId: { } id } => Elsewhere(id, "network interface"),
        { CarrierGatewayId: { } id } => Elsewhere(id, "carrier gateway"),
        { LocalGatewayId: { } id } => Elsewhere(id, "local gateway"),
        { CoreNetworkArn: { } arn } => Elsewhere(arn, "core network"),
        { OdbNetworkArn: { } arn } => Elsewhere(arn, "network"),
        _ => Elsewhere("?", "something unknown,"),
    };

    // A gateway endpoint is routed to by a prefix list; a gateway load balancer's or a firewall's endpoint by addresses.
    private static NextHop OfGateway(Route route, string id) => id.Split('-')[0] switch
    {
        "igw" => new(HopKind.InternetGateway, id, $"internet gateway {id}"),
        "vpce" when route.DestinationPrefixListId is not null => new(HopKind.GatewayEndpoint, id, $"endpoint {id}"),
        "vpce" => Elsewhere(id, "firewall endpoint"),
        "vgw" => Elsewhere(id, "virtual private gateway"),
        _ => Elsewhere(id, "gateway"),
    };

    private static NextHop Elsewhere(string id, string kind) => new(HopKind.Elsewhere, id, $"{kind} {id}");
}
