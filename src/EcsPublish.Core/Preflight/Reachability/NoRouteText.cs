using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Preflight.Reachability;

/// <summary>Says in one error which subnets reach what they must not do without, why, and what to do.</summary>
internal sealed class NoRouteText(VpcView vpc, AddressChoice choice)
{
    private readonly IReadOnlyList<Reach> _shut = [.. choice.Shut.SelectMany(reach => reach.Shut)];

    /// <summary>The error.</summary>
    /// <param name="address">How tasks come to have no public address, for example <c>EcsAssignPublicIp is false</c>; null when that was left to the routes.</param>
    public Diagnostic Write(string? address) => !choice.IsGiven && choice.AddressSuffices
        ? Diagnostics.AddressNeeded.With(address, Subnets, IsOne ? "reaches" : "reach", Destinations, Wording.AllOf(Gateways), Advice())
        : Diagnostics.NoRoute.With(Subnets, IsOne ? "has" : "have", Destinations, Causes(), Advice());

    private bool IsOne => choice.Shut.Count == 1;

    private string Subnets => Wording.AllOf([.. choice.Shut.Select(reach => reach.Subnet.SubnetId)]);

    private string Destinations => Wording.AllOf([.. _shut.Select(reach => reach.To.Name).Distinct()]);

    private List<string> Gateways => [.. Closed.Select(reach => ((Way.Closed)reach.Way).Gateway).OfType<string>().Distinct()];

    private IEnumerable<Reach> Closed => _shut.Where(reach => reach.Way is Way.Closed);

    private List<string> Missing => [.. Closed.Where(reach => reach.Unused is null).Select(reach => reach.To.Service).OfType<string>().Distinct()];

    private List<UnusedEndpoint> Unused => [.. Closed.Select(reach => reach.Unused).OfType<UnusedEndpoint>().Distinct()];

    private string Causes()
    {
        List<string> causes =
        [
            .. _shut.Select(reach => reach.Way is Way.Refused refused ? refused.Because : ((Way.Closed)reach.Way).Because).Distinct(),
            .. Unused.Select(unused => unused.Because),
        ];
        if (Missing is { Count: > 0 } services)
        {
            causes.Add($"VPC {choice.Shut[0].Subnet.VpcId} has no {(services.Count == 1 ? "endpoint" : "endpoints")} for {string.Join(", ", services)}");
        }

        return causes.Count == 1 ? causes[0] : $"{string.Join(", ", causes.SkipLast(1))}, and {causes[^1]}";
    }

    private string Advice()
    {
        var refusals = _shut.Select(reach => reach.Way).OfType<Way.Refused>().Select(way => way.Remedy).Distinct();
        return string.Join(' ', Closed.Any() ? refusals.Append(Alternatives()) : refusals);
    }

    private string Alternatives()
    {
        List<string> ways = [];
        if (!choice.IsGiven && choice.AddressSuffices)
        {
            ways.Add("set EcsAssignPublicIp=true (an address costs a little for each hour a task runs)");
        }

        ways.Add($"give {Wording.AllOf([.. Tables.Distinct()])} a default route to a NAT gateway");
        ways.AddRange(Unused.Select(unused => unused.Remedy));
        if (Missing.Count > 0 && Closed.All(reach => reach.To.Service is not null))
        {
            ways.Add($"create the VPC endpoints {string.Join(", ", Missing.Select(FullName))}");
        }

        ways.Add("name other subnets in EcsSubnets");
        return $"{char.ToUpperInvariant(ways[0][0])}{Wording.OneOf(ways)[1..]}.";
    }

    private IEnumerable<string> Tables => choice.Shut.Select(reach => vpc.TableOf(reach.Subnet.SubnetId)?.RouteTableId ?? "their route table");

    private string FullName(string service) =>
        $"com.amazonaws.{vpc.Region}.{service} ({(service == "s3" ? "a gateway endpoint" : "with private DNS")})";
}
