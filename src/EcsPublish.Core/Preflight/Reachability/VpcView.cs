using Amazon.EC2.Model;

namespace EcsPublish.Core.Preflight.Reachability;

/// <summary>What EC2 said of one VPC: all that the reasoning about routes rests on.</summary>
internal sealed record VpcView
{
    /// <summary>The region.</summary>
    public required string Region { get; init; }

    /// <summary>Route tables of the VPC.</summary>
    public IReadOnlyList<RouteTable> RouteTables { get; init; } = [];

    /// <summary>NAT gateways of the VPC.</summary>
    public IReadOnlyList<NatGateway> NatGateways { get; init; } = [];

    /// <summary>VPC endpoints of the VPC.</summary>
    public IReadOnlyList<VpcEndpoint> Endpoints { get; init; } = [];

    /// <summary>The security groups that tasks get.</summary>
    public IReadOnlyList<SecurityGroup> TaskGroups { get; init; } = [];

    /// <summary>The security groups of the endpoints.</summary>
    public IReadOnlyList<SecurityGroup> EndpointGroups { get; init; } = [];

    /// <summary>The route table of a subnet: its own, else the VPC's main one; null when neither was seen.</summary>
    public RouteTable? TableOf(string subnet) =>
        RouteTables.FirstOrDefault(table => table.Associations?.Exists(association => association.SubnetId == subnet) == true)
        ?? RouteTables.FirstOrDefault(table => table.Associations?.Exists(association => association.Main == true) == true);
}
