using System.Net;
using Amazon.EC2.Model;

namespace EcsPublish.Core.Preflight.Reachability;

/// <summary>Compares the address ranges of rules and subnets. What cannot be read covers nothing.</summary>
internal static class AddressRange
{
    public const string Anywhere = "0.0.0.0/0";

    /// <summary>Whether a range holds every address of a subnet.</summary>
    public static bool Covers(IpRange range, Subnet subnet) =>
        Read(range.CidrIp) is { } outer && Read(subnet.CidrBlock) is { } inner && outer.PrefixLength <= inner.PrefixLength && outer.Contains(inner.BaseAddress);

    /// <summary>Whether a range holds some of a subnet's addresses.</summary>
    public static bool Meets(IpRange range, Subnet subnet) =>
        Read(range.CidrIp) is { } one && Read(subnet.CidrBlock) is { } other && (one.Contains(other.BaseAddress) || other.Contains(one.BaseAddress));

    private static IPNetwork? Read(string? text) => IPNetwork.TryParse(text, out var network) ? network : null;
}
