using Amazon.EC2.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Preflight;

/// <summary>Whether the named subnets and security groups exist and belong together.</summary>
internal static class NetworkFindings
{
    /// <summary>Subnets that do not exist.</summary>
    public static IReadOnlyList<Finding> MissingSubnets(NetworkWish wish, IReadOnlyList<Subnet> found, AwsIdentity identity)
    {
        List<string> missing = [.. wish.Subnets.Except(found.Select(subnet => subnet.SubnetId))];
        return missing.Count == 0 ? []
            : wish.IsLocal ? [Loopback(missing)]
            : [new Finding.Problem(Diagnostics.SubnetMissing.With(wish.SubnetsFrom, Wording.AllOf(missing), identity.Account, identity.Region))];
    }

    /// <summary>Subnets of several VPCs.</summary>
    public static Finding Apart(NetworkWish wish, IReadOnlyList<Subnet> subnets) => new Finding.Problem(
        Diagnostics.SubnetsApart.With(wish.SubnetsFrom, Wording.AllOf([.. subnets.Select(subnet => $"{subnet.SubnetId} of {subnet.VpcId}")])));

    /// <summary>Security groups that do not exist, or belong to another VPC.</summary>
    public static IReadOnlyList<Finding> WrongGroups(NetworkWish wish, IReadOnlyList<SecurityGroup> found, string vpc, AwsIdentity identity)
    {
        List<Finding> findings = [];
        List<string> missing = [.. wish.Groups.Except(found.Select(group => group.GroupId))];
        if (missing.Count > 0)
        {
            findings.Add(wish.IsLocal
                ? Loopback(missing)
                : new Finding.Problem(Diagnostics.SecurityGroupMissing.With(wish.GroupsFrom, Wording.AllOf(missing), identity.Account, identity.Region)));
        }

        findings.AddRange(found.Where(group => group.VpcId != vpc).Select(group =>
            new Finding.Problem(Diagnostics.SecurityGroupElsewhere.With(wish.GroupsFrom, group.GroupId, group.VpcId, vpc))));
        return findings;
    }

    // A project that is made for a real account is tried out without its network.
    private static Finding.Note Loopback(List<string> missing) =>
        new($"The local AWS has no {Wording.OneOf(missing)}. Its tasks run on this machine's loopback address all the same.");
}
