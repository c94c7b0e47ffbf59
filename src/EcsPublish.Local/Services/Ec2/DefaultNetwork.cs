using Amazon.EC2;
using Amazon.EC2.Model;

namespace EcsPublish.Local.Services.Ec2;

/// <summary>
/// The network that every account begins with, always the same: a default VPC with two public subnets, a security group, a route table
/// and an internet gateway. https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html
/// </summary>
internal static class DefaultNetwork
{
    private const string VpcId = "vpc-00000000000000001";
    private const string GroupId = "sg-00000000000000001";
    private const string RouteTableId = "rtb-00000000000000001";
    private const string GatewayId = "igw-00000000000000001";
    private const string VpcCidr = "172.31.0.0/16";
    private const string Anywhere = "0.0.0.0/0";

    /// <summary>All of it.</summary>
    public static Network Network => new()
    {
        Vpcs = [Vpc],
        Subnets = [Subnet("subnet-0000000000000000a", "a", "172.31.0.0/20"), Subnet("subnet-0000000000000000b", "b", "172.31.16.0/20")],
        RouteTables = [RouteTable],
        InternetGateways = [InternetGateway],
        SecurityGroups = [SecurityGroup],
    };

    /// <summary>The region's zones.</summary>
    public static IReadOnlyList<AvailabilityZone> Zones => [Zone("a", "use1-az1"), Zone("b", "use1-az2")];

    private static Vpc Vpc => new()
    {
        VpcId = VpcId,
        CidrBlock = VpcCidr,
        CidrBlockAssociationSet =
        [
            new VpcCidrBlockAssociation
            {
                AssociationId = "vpc-cidr-assoc-00000000000000001",
                CidrBlock = VpcCidr,
                CidrBlockState = new VpcCidrBlockState { State = VpcCidrBlockStateCode.Associated },
            },
        ],
        DhcpOptionsId = "dopt-00000000000000001",
        InstanceTenancy = Tenancy.Default,
        IsDefault = true,
        OwnerId = LocalIdentity.Account,
        State = VpcState.Available,
    };

    private static SecurityGroup SecurityGroup => new()
    {
        GroupId = GroupId,
        GroupName = "default",
        Description = "default VPC security group",
        VpcId = VpcId,
        OwnerId = LocalIdentity.Account,
        SecurityGroupArn = LocalIdentity.Arn("ec2", $"security-group/{GroupId}"),
        IpPermissions =
        [
            new IpPermission
            {
                IpProtocol = "-1",
                UserIdGroupPairs = [new UserIdGroupPair { GroupId = GroupId, UserId = LocalIdentity.Account }],
            },
        ],
        IpPermissionsEgress = [new IpPermission { IpProtocol = "-1", Ipv4Ranges = [new IpRange { CidrIp = Anywhere }] }],
    };

    private static RouteTable RouteTable => new()
    {
        RouteTableId = RouteTableId,
        VpcId = VpcId,
        OwnerId = LocalIdentity.Account,
        Associations =
        [
            new RouteTableAssociation
            {
                RouteTableAssociationId = "rtbassoc-00000000000000001",
                RouteTableId = RouteTableId,
                Main = true,
                AssociationState = new RouteTableAssociationState { State = RouteTableAssociationStateCode.Associated },
            },
        ],
        Routes =
        [
            Route(VpcCidr, "local", RouteOrigin.CreateRouteTable),
            Route(Anywhere, GatewayId, RouteOrigin.CreateRoute),
        ],
    };

    private static InternetGateway InternetGateway => new()
    {
        InternetGatewayId = GatewayId,
        OwnerId = LocalIdentity.Account,
        Attachments = [new InternetGatewayAttachment { VpcId = VpcId, State = AttachmentStatus.Attached }],
    };

    private static Route Route(string destination, string gateway, RouteOrigin origin) =>
        new() { DestinationCidrBlock = destination, GatewayId = gateway, Origin = origin, State = RouteState.Active };

    private static Subnet Subnet(string id, string zone, string cidr) => new()
    {
        SubnetId = id,
        SubnetArn = LocalIdentity.Arn("ec2", $"subnet/{id}"),
        VpcId = VpcId,
        OwnerId = LocalIdentity.Account,
        AvailabilityZone = LocalIdentity.Region + zone,
        AvailabilityZoneId = zone == "a" ? "use1-az1" : "use1-az2",
        CidrBlock = cidr,
        AvailableIpAddressCount = 4091,
        DefaultForAz = true,
        MapPublicIpOnLaunch = true,
        AssignIpv6AddressOnCreation = false,
        State = SubnetState.Available,
    };

    private static AvailabilityZone Zone(string zone, string id) => new()
    {
        ZoneName = LocalIdentity.Region + zone,
        ZoneId = id,
        RegionName = LocalIdentity.Region,
        GroupName = LocalIdentity.Region,
        NetworkBorderGroup = LocalIdentity.Region,
        ZoneType = "availability-zone",
        OptInStatus = AvailabilityZoneOptInStatus.OptInNotRequired,
        State = AvailabilityZoneState.Available,
    };
}
