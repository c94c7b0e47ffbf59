using Amazon.EC2.Model;
using EcsPublish.Core.Preflight.Reachability;
using static EcsPublish.Core.Tests.Preflight.TestNetwork;

namespace EcsPublish.Core.Tests.Preflight;

[TestClass]
public sealed class WhenAWayToTheInternetIsSought
{
    private const string ByNat = "by NAT gateway nat-1";

    public static IEnumerable<object[]> Cases =>
    [
        Case("no route at all", new TestNetwork().Subnet('a'), "closed: route table rtb-0000000a has no default route"),
        Case("IPv6 only", new TestNetwork().Subnet('a', Ipv6Route), "closed: route table rtb-0000000a has no default route, but for IPv6"),
        Case(
            "an internet gateway",
            new TestNetwork().Subnet('a', ToInternet),
            "closed: route table rtb-0000000a leads to internet gateway igw-1, which serves only tasks with a public address",
            "by internet gateway igw-1"),
        Case("a NAT gateway", Natted(), ByNat),
        Case("a NAT gateway in the VPC's main table", InMainTable(), ByNat),
        Case("a regional NAT gateway", Natted(nat => nat.SubnetId = null), ByNat),
        Case("a NAT gateway that is not there yet", Natted(nat => nat.State = "pending"), "closed: route table rtb-0000000a leads to NAT gateway nat-1, which is pending"),
        Case("a NAT gateway that failed", Natted(nat => nat.State = "failed"), "closed: route table rtb-0000000a leads to NAT gateway nat-1, which is failed"),
        Case(
            "a NAT gateway in a private subnet",
            new TestNetwork().Subnet('a', ToNat("nat-1")).Subnet('b').Nat("nat-1", 'b'),
            "closed: route table rtb-0000000a leads to NAT gateway nat-1 in subnet-0000000b, from where no route leads to an internet gateway"),
        Case(
            "a NAT gateway in its own subnet",
            new TestNetwork().Subnet('a', ToNat("nat-1")).Nat("nat-1", 'a'),
            "closed: route table rtb-0000000a leads to NAT gateway nat-1 in subnet-0000000a, from where no route leads to an internet gateway"),
        Case(
            "a NAT gateway behind a firewall",
            new TestNetwork().Subnet('a', ToNat("nat-1")).Subnet('b', To(route => route.GatewayId = "vpce-fw")).Nat("nat-1", 'b'),
            "unclear: route table rtb-0000000a leads to NAT gateway nat-1 in subnet-0000000b, which leads on to firewall endpoint vpce-fw"),
        Case(
            "a private NAT gateway",
            Natted(nat => nat.ConnectivityType = "private"),
            "closed: route table rtb-0000000a leads to NAT gateway nat-1, which is private: it does not reach the internet"),
        Case(
            "a private NAT gateway to another network",
            new TestNetwork().Subnet('a', ToNat("nat-1")).Subnet('b', ToTransit()).Nat("nat-1", 'b', nat => nat.ConnectivityType = "private"),
            "unclear: route table rtb-0000000a leads to NAT gateway nat-1, which is private and leads on to transit gateway tgw-1"),
        Case("a NAT gateway that nobody knows", new TestNetwork().Subnet('a', ToNat("nat-1")), "unclear: route table rtb-0000000a leads to NAT gateway nat-1, which is not known"),
        Case(
            "a route to something deleted",
            new TestNetwork().Subnet('a', To(route => (route.NatGatewayId, route.State) = ("nat-9", "blackhole"))),
            "closed: the default route of route table rtb-0000000a leads to nat-9, which is gone (a blackhole)"),
        Case("a transit gateway", new TestNetwork().Subnet('a', ToTransit()), "unclear: route table rtb-0000000a leads to transit gateway tgw-1"),
        Case("a NAT instance", new TestNetwork().Subnet('a', To(route => (route.InstanceId, route.NetworkInterfaceId) = ("i-1", "eni-1"))), "unclear: route table rtb-0000000a leads to instance i-1"),
        Case("an appliance", new TestNetwork().Subnet('a', To(route => route.NetworkInterfaceId = "eni-1")), "unclear: route table rtb-0000000a leads to network interface eni-1"),
        Case("a peered VPC", new TestNetwork().Subnet('a', To(route => route.VpcPeeringConnectionId = "pcx-1")), "unclear: route table rtb-0000000a leads to peering connection pcx-1"),
        Case("a VPN", new TestNetwork().Subnet('a', To(route => route.GatewayId = "vgw-1")), "unclear: route table rtb-0000000a leads to virtual private gateway vgw-1"),
        Case(
            "a hub without a default route",
            new TestNetwork().Subnet('a', ToTransit("10.0.0.0/8")),
            "unclear: route table rtb-0000000a has no default route, but leads to transit gateway tgw-1"),
        Case("a table that was not seen", WithoutTables(), "unclear: the route table of subnet-0000000a is not known"),
        Case("blocked public access", Blocked(ToInternet, "block-ingress"), "closed: VPC Block Public Access (block-ingress) keeps subnet-0000000a from the internet"),
        Case("blocked public access that lets NAT gateways be", Blocked(ToNat("nat-1"), "block-ingress"), ByNat),
        Case("no public access either way", Blocked(ToNat("nat-1"), "block-bidirectional"), "closed: VPC Block Public Access (block-bidirectional) keeps subnet-0000000a from the internet"),
    ];

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void It_is_judged_by_the_subnets_routes(string name, object network, string without, string with)
    {
        var drawn = (TestNetwork)network;
        var way = new InternetWay(drawn.View);

        Assert.AreEqual(without, Words.Of(way.From(drawn['a'], withAddress: false)), name);
        Assert.AreEqual(with, Words.Of(way.From(drawn['a'], withAddress: true)), name);
    }

    private static object[] Case(string name, TestNetwork network, string without, string? with = null) => [name, network, without, with ?? without];

    private static Route Ipv6Route => new() { DestinationIpv6CidrBlock = "::/0", EgressOnlyInternetGatewayId = "eigw-1", State = "active" };

    private static TestNetwork Natted(Action<NatGateway>? change = null) =>
        new TestNetwork().Subnet('a', ToNat("nat-1")).Subnet('b', ToInternet).Nat("nat-1", 'b', change);

    private static TestNetwork InMainTable()
    {
        var network = Natted();
        network.Network.RouteTables[0].Associations = [new RouteTableAssociation { Main = true }];
        return network;
    }

    private static TestNetwork WithoutTables()
    {
        var network = new TestNetwork().Subnet('a');
        network.Network.RouteTables.Clear();
        return network;
    }

    private static TestNetwork Blocked(Route route, string mode)
    {
        var network = new TestNetwork().Subnet('a', route).Subnet('b', ToInternet).Nat("nat-1", 'b');
        network['a'].BlockPublicAccessStates = new BlockPublicAccessStates { InternetGatewayBlockMode = mode };
        return network;
    }
}
