using Amazon.EC2.Model;

namespace EcsPublish.Core.Preflight.Reachability;

/// <summary>Puts the ways together: an endpoint when one is taken, else the internet, and the tasks' security groups on either.</summary>
internal sealed class ReachReasoning(VpcView vpc, IReadOnlyList<Destination> destinations)
{
    private readonly InternetWay _internet = new(vpc);
    private readonly EndpointWay _endpoints = new(vpc);

    /// <summary>What tasks in a subnet reach.</summary>
    /// <param name="withAddress">Whether they have a public address.</param>
    public SubnetReach Of(Subnet subnet, bool withAddress) =>
        new(subnet, withAddress, [.. destinations.Select(to => ReachOf(subnet, withAddress, to))]);

    private Reach ReachOf(Subnet subnet, bool withAddress, Destination to)
    {
        if (to.Service is { } service && _endpoints.From(subnet, service) is { } way)
        {
            return new Reach(to, way, Unused: null);
        }

        return new Reach(to, Internet(subnet, withAddress), to.Service is { } name ? _endpoints.WhyUnused(subnet, name) : null);
    }

    private Way Internet(Subnet subnet, bool withAddress) => _internet.From(subnet, withAddress) switch
    {
        Way.Open open => HttpsRules.KeepsIn(vpc.TaskGroups, endpoint: null) ?? open,
        var other => other,
    };
}
