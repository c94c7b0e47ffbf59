using Amazon.ECS.Model;
using EcsPublish.Core.Preflight.Reachability;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Preflight;

/// <summary>What the project says of the network, over what an existing service has already.</summary>
internal sealed record NetworkWish
{
    /// <summary>What the project says.</summary>
    public required RunSettings Run { get; init; }

    /// <summary>The service that is updated; null when there is none.</summary>
    public Service? Existing { get; init; }

    /// <summary><c>FARGATE</c>, <c>EC2</c> or <c>EXTERNAL</c>; null when the cluster decides.</summary>
    public string? LaunchType { get; init; }

    /// <summary>What tasks have to reach.</summary>
    public IReadOnlyList<Destination> Destinations { get; init; } = [];

    /// <summary>Whether the local AWS is published to, whose tasks run on loopback.</summary>
    public bool IsLocal { get; init; }

    /// <summary>The subnets; none means the default VPC's.</summary>
    public IReadOnlyList<string> Subnets => Run.Subnets.Count > 0 ? Run.Subnets : Kept?.Subnets ?? [];

    /// <summary>The security groups; none means the VPC's default one.</summary>
    public IReadOnlyList<string> Groups => Run.SecurityGroups.Count > 0 ? Run.SecurityGroups : Kept?.SecurityGroups ?? [];

    /// <summary>Whether tasks get a public address; null leaves it to the routes.</summary>
    public bool? Address => Run.AssignPublicIp ?? Kept?.AssignPublicIp?.Value switch
    {
        "ENABLED" => true,
        "DISABLED" => false,
        _ => null,
    };

    /// <summary>Who names the subnets.</summary>
    public string SubnetsFrom => Run.Subnets.Count == 0 && Kept is not null ? ServiceName : "EcsSubnets";

    /// <summary>Who names the groups.</summary>
    public string GroupsFrom => Run.SecurityGroups.Count == 0 && Kept is not null ? ServiceName : "EcsSecurityGroups";

    /// <summary>Who says that tasks get no public address; null when nobody does.</summary>
    public string? AddressFrom => Run.AssignPublicIp == false ? "EcsAssignPublicIp is false" : Address == false ? $"{ServiceName} has assignPublicIp DISABLED" : null;

    /// <summary>Tasks of the service run with just this network: whatever is said against it, it worked once.</summary>
    public bool IsProven => Existing is { RunningCount: > 0 } && Kept is not null && Run is { Subnets: [], SecurityGroups: [], AssignPublicIp: null };

    /// <summary>Whether routes decide whether a task can start. On instances the agent pulls and logs through the instance's own interface.</summary>
    public bool DependsOnRoutes => LaunchType == "FARGATE" && Run.CheckNetwork;

    private AwsVpcConfiguration? Kept => Existing?.NetworkConfiguration?.AwsvpcConfiguration;

    private string ServiceName => $"Service '{Existing?.ServiceName}'";
}
