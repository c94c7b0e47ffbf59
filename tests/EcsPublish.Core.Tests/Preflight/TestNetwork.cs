using Amazon.EC2.Model;
using EcsPublish.Core.Preflight.Reachability;
using EcsPublish.Local.Services.Ec2;

namespace EcsPublish.Core.Tests.Preflight;

/// <summary>A VPC that a test draws in a few words, for the reasoning or for the local AWS. Ids end in letters and digits that ECS takes.</summary>
internal sealed class TestNetwork
{
    public const string Vpc = "vpc-0000000a";
    public const string Group = "sg-0000000a";
    public const string EndpointGroup = "sg-0000000e";
    public const string Anywhere = "0.0.0.0/0";
    public const string Region = "us-east-1";

    private static readonly string[] AllServices = ["ecr.api", "ecr.dkr", "logs", "secretsmanager", "ssm"];

    /// <summary>All that was drawn.</summary>
    public Network Network { get; } = new()
    {
        Vpcs = [new Vpc { VpcId = Vpc, CidrBlock = "10.0.0.0/16" }],
        SecurityGroups = [GroupOf(Group, "default", ingress: [], [Https(Anywhere)])],
    };

    /// <summary>What the reasoning is told of it.</summary>
    public VpcView View => new()
    {
        Region = Region,
        RouteTables = Network.RouteTables,
        NatGateways = Network.NatGateways,
        Endpoints = Network.VpcEndpoints,
        TaskGroups = [Network.SecurityGroups.Single(group => group.GroupId == Group)],
        EndpointGroups = [.. Network.SecurityGroups.Where(group => group.GroupId != Group)],
    };

    /// <summary>The way of a default route, or of another one.</summary>
    public static Route To(Action<Route> target, string destination = Anywhere)
    {
        var route = new Route { DestinationCidrBlock = destination, State = "active" };
        target(route);
        return route;
    }

    public static Route ToInternet => To(route => route.GatewayId = "igw-1");

    public static Route ToNat(string id) => To(route => route.NatGatewayId = id);

    public static Route ToTransit(string destination = Anywhere) => To(route => route.TransitGatewayId = "tgw-1", destination);

    /// <summary>A rule for port 443 to or from some addresses.</summary>
    public static IpPermission Https(params string[] ranges) => Rule(443, 443, rule => rule.Ipv4Ranges = [.. ranges.Select(range => new IpRange { CidrIp = range })]);

    /// <summary>A rule for some ports.</summary>
    public static IpPermission Rule(int from, int to, Action<IpPermission> peers)
    {
        var rule = new IpPermission { IpProtocol = "tcp", FromPort = from, ToPort = to };
        peers(rule);
        return rule;
    }

    /// <summary>The subnet of a letter.</summary>
    public Subnet this[char letter] => Network.Subnets.Single(subnet => subnet.SubnetId == SubnetId(letter));

    public static string SubnetId(char letter) => $"subnet-0000000{letter}";

    /// <summary>Adds a subnet with a route table of its own.</summary>
    /// <param name="letter">From a to f.</param>
    /// <param name="routes">Routes beside that of the VPC.</param>
    public TestNetwork Subnet(char letter, params Route[] routes)
    {
        var (id, table) = (SubnetId(letter), $"rtb-0000000{letter}");
        Network.Subnets.Add(new Subnet { SubnetId = id, VpcId = Vpc, CidrBlock = $"10.0.{letter - 'a'}.0/24", AvailabilityZone = $"{Region}{letter}" });
        Network.RouteTables.Add(new RouteTable
        {
            RouteTableId = table,
            VpcId = Vpc,
            Associations = [new RouteTableAssociation { RouteTableId = table, SubnetId = id, Main = false }],
            Routes = [To(route => route.GatewayId = "local", "10.0.0.0/16"), .. routes],
        });
        return this;
    }

    /// <summary>Adds a NAT gateway that stands in a subnet.</summary>
    public TestNetwork Nat(string id, char subnet, Action<NatGateway>? change = null)
    {
        var nat = new NatGateway { NatGatewayId = id, VpcId = Vpc, SubnetId = SubnetId(subnet), State = "available", ConnectivityType = "public" };
        change?.Invoke(nat);
        Network.NatGateways.Add(nat);
        return this;
    }

    /// <summary>Adds an interface endpoint with private DNS, open to all of the VPC.</summary>
    public TestNetwork Endpoint(string service, Action<VpcEndpoint>? change = null)
    {
        var endpoint = new VpcEndpoint
        {
            VpcEndpointId = $"vpce-{service}",
            VpcEndpointType = "Interface",
            VpcId = Vpc,
            ServiceName = $"com.amazonaws.{Region}.{service}",
            State = "available",
            PrivateDnsEnabled = true,
            Groups = [new SecurityGroupIdentifier { GroupId = EndpointGroup }],
        };
        change?.Invoke(endpoint);
        Network.VpcEndpoints.Add(endpoint);
        if (!Network.SecurityGroups.Exists(group => group.GroupId == EndpointGroup))
            Network.SecurityGroups.Add(GroupOf(EndpointGroup, "endpoints", [Https("10.0.0.0/16")], egress: []));
        return this;
    }

    /// <summary>Adds the gateway endpoint of S3 to the route tables of some subnets.</summary>
    public TestNetwork S3(params char[] subnets)
    {
        Network.VpcEndpoints.Add(new VpcEndpoint
        {
            VpcEndpointId = "vpce-s3",
            VpcEndpointType = "Gateway",
            VpcId = Vpc,
            ServiceName = $"com.amazonaws.{Region}.s3",
            State = "available",
        });
        foreach (var letter in subnets)
        {
            var route = new Route { DestinationPrefixListId = "pl-s3", GatewayId = "vpce-s3", State = "active" };
            Network.RouteTables.Single(table => table.RouteTableId == $"rtb-0000000{letter}").Routes.Add(route);
        }

        return this;
    }

    /// <summary>Adds all endpoints that a subnet without a way out needs.</summary>
    public TestNetwork AllEndpoints(params char[] subnets)
    {
        foreach (var service in AllServices)
            Endpoint(service);
        return S3(subnets);
    }

    /// <summary>Replaces what the tasks' group lets out.</summary>
    public TestNetwork Egress(params IpPermission[] rules)
    {
        Network.SecurityGroups.Single(group => group.GroupId == Group).IpPermissionsEgress = [.. rules];
        return this;
    }

    /// <summary>Replaces what the endpoints' group lets in.</summary>
    public TestNetwork EndpointIngress(params IpPermission[] rules)
    {
        Network.SecurityGroups.Single(group => group.GroupId == EndpointGroup).IpPermissions = [.. rules];
        return this;
    }

    private static SecurityGroup GroupOf(string id, string name, List<IpPermission> ingress, List<IpPermission> egress) =>
        new() { GroupId = id, GroupName = name, VpcId = Vpc, IpPermissions = ingress, IpPermissionsEgress = egress };
}
