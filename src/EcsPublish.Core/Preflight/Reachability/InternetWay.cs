using Amazon.EC2.Model;

namespace EcsPublish.Core.Preflight.Reachability;

/// <summary>The way from a subnet to AWS's public addresses, which is what a service has in a VPC without an endpoint for it.</summary>
internal sealed class InternetWay(VpcView vpc)
{
    private const string Anywhere = "0.0.0.0/0";
    private const string AnywhereIpv6 = "::/0";

    /// <summary>The way of a task.</summary>
    /// <param name="withAddress">Whether it has a public address.</param>
    public Way From(Subnet subnet, bool withAddress)
    {
        if (vpc.TableOf(subnet.SubnetId) is not { } table)
        {
            return new Way.Unclear($"the route table of {subnet.SubnetId} is not known");
        }

        return DefaultOf(table) is { } hop ? Through(hop, table.RouteTableId, subnet, withAddress) : Without(table);
    }

    private static NextHop? DefaultOf(RouteTable table) =>
        table.Routes?.Find(route => route.DestinationCidrBlock == Anywhere) is { } route ? NextHop.Of(route) : null;

    // A hub VPC may offer endpoints for all of its spokes, and then no spoke has a default route.
    private static Way Without(RouteTable table)
    {
        var hops = (table.Routes ?? []).ConvertAll(NextHop.Of);
        if (hops.Find(hop => hop.Kind == HopKind.Elsewhere) is { } elsewhere)
        {
            return new Way.Unclear($"route table {table.RouteTableId} has no default route, but leads to {elsewhere.Name}");
        }

        var ipv6 = table.Routes?.Exists(route => route.DestinationIpv6CidrBlock == AnywhereIpv6) == true ? ", but for IPv6" : "";
        return new Way.Closed($"route table {table.RouteTableId} has no default route{ipv6}");
    }

    private Way Through(NextHop hop, string table, Subnet subnet, bool withAddress) => hop.Kind switch
    {
        _ when Blocked(subnet, hop) is { } blocked => blocked,
        HopKind.InternetGateway when withAddress => new Way.Open(hop.Name, NeedsAddress: true),
        HopKind.InternetGateway => new Way.Closed($"route table {table} leads to {hop.Name}, which serves only tasks with a public address", hop.Name),
        HopKind.NatGateway => ThroughNat(hop, table),
        HopKind.Elsewhere => new Way.Unclear($"route table {table} leads to {hop.Name}"),
        HopKind.Nowhere => new Way.Closed($"the default route of route table {table} leads to {hop.Id}, which is gone (a blackhole)"),
        _ => new Way.Closed($"the default route of route table {table} leads to {hop.Name}, by which no service is reached"),
    };

    private Way ThroughNat(NextHop hop, string table)
    {
        var leads = $"route table {table} leads to {hop.Name}";
        return vpc.NatGateways.FirstOrDefault(gateway => gateway.NatGatewayId == hop.Id) switch
        {
            null => new Way.Unclear($"{leads}, which is not known"),
            { State.Value: { } state and not "available" } => new Way.Closed($"{leads}, which is {state}"),
            { ConnectivityType.Value: "private" } nat => BeyondPrivate(nat, leads),
            { SubnetId: { } subnet } => BeyondPublic(HopBeyond(subnet), $"{leads} in {subnet}", hop.Name),

            // A regional NAT gateway is in no subnet, and has a way out by itself.
            _ => new Way.Open(hop.Name),
        };
    }

    private static Way BeyondPublic(NextHop? beyond, string leads, string name) => beyond?.Kind switch
    {
        HopKind.InternetGateway => new Way.Open(name),
        HopKind.Elsewhere => new Way.Unclear($"{leads}, which leads on to {beyond.Name}"),
        _ => new Way.Closed($"{leads}, from where no route leads to an internet gateway"),
    };

    // It translates addresses on the way to another network, which may have a way out.
    private Way BeyondPrivate(NatGateway nat, string leads) => HopBeyond(nat.SubnetId) is { Kind: HopKind.Elsewhere } beyond
        ? new Way.Unclear($"{leads}, which is private and leads on to {beyond.Name}")
        : new Way.Closed($"{leads}, which is private: it does not reach the internet");

    private NextHop? HopBeyond(string subnet) => vpc.TableOf(subnet) is { } table ? DefaultOf(table) : null;

    // https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html: block-ingress leaves NAT gateways alone.
    private static Way.Closed? Blocked(Subnet subnet, NextHop hop) => subnet.BlockPublicAccessStates?.InternetGatewayBlockMode?.Value switch
    {
        "block-bidirectional" when hop.Kind is HopKind.InternetGateway or HopKind.NatGateway => BlockedBy("block-bidirectional", subnet),
        "block-ingress" when hop.Kind == HopKind.InternetGateway => BlockedBy("block-ingress", subnet),
        _ => null,
    };

    private static Way.Closed BlockedBy(string mode, Subnet subnet) =>
        new($"VPC Block Public Access ({mode}) keeps {subnet.SubnetId} from the internet");
}
