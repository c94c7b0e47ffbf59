using Amazon.EC2.Model;

namespace EcsPublish.Local.Services.Ec2;

/// <summary>A network as EC2 describes it: each list is what the operation of that name answers. Data, and nothing else.</summary>
internal sealed class Network
{
    public List<Vpc> Vpcs { get; init; } = [];

    public List<Subnet> Subnets { get; init; } = [];

    public List<RouteTable> RouteTables { get; init; } = [];

    public List<InternetGateway> InternetGateways { get; init; } = [];

    public List<NatGateway> NatGateways { get; init; } = [];

    public List<VpcEndpoint> VpcEndpoints { get; init; } = [];

    public List<SecurityGroup> SecurityGroups { get; init; } = [];

    /// <summary>Beside those of running tasks, which come and go by themselves.</summary>
    public List<NetworkInterface> NetworkInterfaces { get; init; } = [];

    public List<AvailabilityZone> AvailabilityZones { get; init; } = [.. DefaultNetwork.Zones];
}
