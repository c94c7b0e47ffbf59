using Amazon.EC2.Model;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Preflight.Reachability;

/// <summary>Whether security groups let tasks through on port 443, by which every AWS service is called. Groups let answers pass by themselves.</summary>
internal static class HttpsRules
{
    private const int Port = 443;

    /// <summary>What keeps tasks from going out; null when nothing does.</summary>
    /// <param name="endpoint">The endpoint that they go to; null for public addresses.</param>
    public static Way? KeepsIn(IReadOnlyList<SecurityGroup> groups, VpcEndpoint? endpoint)
    {
        var rules = groups.SelectMany(group => group.IpPermissionsEgress ?? []).Where(ConcernsHttps).ToList();
        if (rules.Exists(rule => Ranges(rule).Any(range => range.CidrIp == AddressRange.Anywhere) || NamesEndpoint(rule, endpoint)))
        {
            return null;
        }

        return rules.Count > 0
            ? new Way.Unclear($"{NamesOf(groups)} {Lets(groups)} tasks out on port {Port} only to {Wording.AllOf([.. rules.SelectMany(TargetsOf).Distinct()])}")
            : new Way.Refused(
                $"{NamesOf(groups)} {Lets(groups)} nothing out on port {Port}",
                $"Let it out: aws ec2 authorize-security-group-egress --group-id {groups[0].GroupId} --protocol tcp --port {Port} --cidr {AddressRange.Anywhere}.");
    }

    /// <summary>What keeps tasks of a subnet from coming in to an endpoint; null when nothing does.</summary>
    /// <param name="groups">The endpoint's groups.</param>
    /// <param name="what">The endpoint, for the sentence.</param>
    /// <param name="tasks">The tasks' groups.</param>
    public static Way? KeepsOut(IReadOnlyList<SecurityGroup> groups, string what, IReadOnlyList<SecurityGroup> tasks, Subnet subnet)
    {
        var rules = groups.SelectMany(group => group.IpPermissions ?? []).Where(ConcernsHttps).ToList();
        if (groups.Count == 0 || rules.Exists(rule => IsFor(rule, tasks) || Ranges(rule).Any(range => AddressRange.Covers(range, subnet))))
        {
            return groups.Count == 0 ? new Way.Unclear($"the security groups of {what} are not known") : null;
        }

        return rules.Exists(rule => rule.PrefixListIds is { Count: > 0 } || Ranges(rule).Any(range => AddressRange.Meets(range, subnet)))
            ? new Way.Unclear($"{what} lets in only some addresses on port {Port}")
            : new Way.Refused(
                $"{NamesOf(groups)} of {what} {Lets(groups)} no task of {NamesOf(tasks)} in on port {Port}",
                $"Let them in: aws ec2 authorize-security-group-ingress --group-id {groups[0].GroupId} --protocol tcp --port {Port} --source-group {tasks[0].GroupId}.");
    }

    private static bool ConcernsHttps(IpPermission rule) =>
        rule.IpProtocol == "-1" || (rule.IpProtocol is "tcp" or "6" && (rule.FromPort ?? 0) <= Port && Port <= (rule.ToPort ?? ushort.MaxValue));

    private static bool IsFor(IpPermission rule, IReadOnlyList<SecurityGroup> groups) =>
        (rule.UserIdGroupPairs ?? []).Exists(pair => groups.Any(group => group.GroupId == pair.GroupId));

    // An interface endpoint is named by its groups, a gateway endpoint by the service's prefix list.
    private static bool NamesEndpoint(IpPermission rule, VpcEndpoint? endpoint) => endpoint is not null
        && (endpoint.VpcEndpointType?.Value == "Gateway"
            ? rule.PrefixListIds is { Count: > 0 }
            : (rule.UserIdGroupPairs ?? []).Exists(pair => endpoint.Groups?.Exists(group => group.GroupId == pair.GroupId) == true));

    private static List<IpRange> Ranges(IpPermission rule) => rule.Ipv4Ranges ?? [];

    private static IEnumerable<string> TargetsOf(IpPermission rule) =>
    [
        .. Ranges(rule).Select(range => range.CidrIp),
        .. (rule.Ipv6Ranges ?? []).Select(range => range.CidrIpv6),
        .. (rule.PrefixListIds ?? []).Select(list => list.Id),
        .. (rule.UserIdGroupPairs ?? []).Select(pair => pair.GroupId),
    ];

    private static string NamesOf(IReadOnlyList<SecurityGroup> groups) =>
        (groups.Count == 1 ? "security group " : "security groups ") + Wording.AllOf([.. groups.Select(group => group.GroupId)]);

    private static string Lets(IReadOnlyList<SecurityGroup> groups) => groups.Count == 1 ? "lets" : "let";
}
