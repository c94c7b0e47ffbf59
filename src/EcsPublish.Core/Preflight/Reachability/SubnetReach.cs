using Amazon.EC2.Model;

namespace EcsPublish.Core.Preflight.Reachability;

/// <summary>The way from a subnet to one destination.</summary>
/// <param name="Unused">Why an endpoint that is there is not taken; null when there is none, or it is.</param>
internal sealed record Reach(Destination To, Way Way, UnusedEndpoint? Unused)
{
    /// <summary>Whether there is certainly no way.</summary>
    public bool IsShut => Way is Way.Closed or Way.Refused;
}

/// <summary>What tasks in a subnet reach, with or without a public address.</summary>
internal sealed record SubnetReach(Subnet Subnet, bool WithAddress, IReadOnlyList<Reach> All)
{
    /// <summary>What they do not.</summary>
    public IReadOnlyList<Reach> Shut => [.. All.Where(reach => reach.IsShut)];

    /// <summary>Whether a task that is placed here cannot start.</summary>
    public bool IsShut => All.Any(reach => reach.IsShut);

    /// <summary>Why it cannot be told what they reach; null when it can.</summary>
    public string? Unclear => All.Select(reach => reach.Way).OfType<Way.Unclear>().FirstOrDefault()?.Because;

    /// <summary>What leads out, each once.</summary>
    public IReadOnlyList<Way.Open> Ways => [.. All.Select(reach => reach.Way).OfType<Way.Open>().Distinct()];
}
