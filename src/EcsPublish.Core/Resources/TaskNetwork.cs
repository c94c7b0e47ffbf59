using Amazon.EC2.Model;
using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Preflight;
using EcsPublish.Core.Preflight.Reachability;

namespace EcsPublish.Core.Resources;

/// <summary>Where a task gets its address: the project's subnets, or the default VPC's; with a public address when the routes demand one.</summary>
internal sealed class TaskNetwork(AwsSession aws, NetworkWish wish)
{
    private const string WithAddress =
        "Tasks get a public address, as the default VPC's subnets mostly need one. It costs a little for each hour a task runs; EcsAssignPublicIp=false turns it off.";

    private const string WithoutAddress =
        "Tasks get no public address, as named subnets mostly have a NAT gateway or VPC endpoints. EcsAssignPublicIp=true gives them one.";

    private readonly OptionalReads _reads = new(aws);

    /// <summary>The network of a task in awsvpc mode.</summary>
    /// <exception cref="PublishException">No subnets are named, and there is no default VPC, or it may not be seen.</exception>
    public async Task<NetworkChoice> ChooseAsync(CancellationToken cancellation)
    {
        var reader = new VpcReader(aws, _reads, cancellation);
        var subnets = wish.Subnets.Count > 0 ? await reader.SubnetsAsync(wish.Subnets) : await DefaultSubnetsAsync(cancellation);
        if (subnets is not { Count: > 0 })
        {
            return Unseen(null, subnets is null ? _reads.Notes("The subnets") : NetworkFindings.MissingSubnets(wish, [], aws.Identity));
        }

        var vpcs = subnets.Select(subnet => subnet.VpcId).Distinct().ToList();
        var missing = NetworkFindings.MissingSubnets(wish, subnets, aws.Identity);
        return vpcs.Count > 1
            ? Unseen(null, [.. missing, NetworkFindings.Apart(wish, subnets)])
            : await InVpcAsync(reader, subnets, vpcs[0], missing);
    }

    private async Task<NetworkChoice> InVpcAsync(VpcReader reader, IReadOnlyList<Subnet> subnets, string vpc, IEnumerable<Finding> missing)
    {
        var groups = reader.GroupsAsync(wish.Groups, vpc);
        var view = wish.DependsOnRoutes ? await reader.ReadAsync(vpc, groups) : null;
        var findings = missing.ToList();
        if (_reads.AreComplete)
        {
            findings.AddRange(NetworkFindings.WrongGroups(wish, await groups, vpc, aws.Identity));
        }

        return view is not null && _reads.AreComplete && view.TaskGroups.Count > 0
            ? Reasoned(view, subnets, findings)
            : Unseen(vpc, [.. findings, .. _reads.Notes("The subnets' routes")], subnets);
    }

    private NetworkChoice Reasoned(VpcView view, IReadOnlyList<Subnet> subnets, List<Finding> findings)
    {
        var choice = new AddressChoice(new ReachReasoning(view, wish.Destinations), subnets, wish.Address);
        if (choice.Shut.Count > 0)
        {
            findings.Add(new Finding.Problem(Judge(new NoRouteText(view, choice).Write(wish.AddressFrom))));
        }

        if (choice.Explain() is { } line)
        {
            findings.Add(new Finding.Note(line));
        }

        return new NetworkChoice(Configure(subnets, choice.IsGiven), subnets[0].VpcId, findings);
    }

    // It may have been started before the routes changed, so it is worth a word; but facts go before reasoning.
    private Diagnostic Judge(Diagnostic problem) =>
        wish.IsProven ? Diagnostics.NoRouteForRunning.With(problem.Text, wish.Existing!.ServiceName) : problem;

    // Without knowledge of the routes the usual case decides.
    private NetworkChoice Unseen(string? vpc, IEnumerable<Finding> findings, IReadOnlyList<Subnet>? subnets = null)
    {
        var given = wish.Address ?? (wish.Subnets.Count == 0 && wish.LaunchType != "EC2");
        var all = findings.ToList();
        if (wish.Address is null && wish.LaunchType != "EC2" && !all.Any(finding => finding is Finding.Problem))
        {
            all.Add(new Finding.Note(given ? WithAddress : WithoutAddress));
        }

        return new NetworkChoice(Configure(subnets ?? [], given), vpc, all);
    }

    private NetworkConfiguration Configure(IReadOnlyList<Subnet> found, bool publicAddress) => new()
    {
        AwsvpcConfiguration = new AwsVpcConfiguration
        {
            Subnets = wish.Subnets.Count > 0 ? [.. wish.Subnets] : [.. found.Select(subnet => subnet.SubnetId)],
            SecurityGroups = wish.Groups.Count > 0 ? [.. wish.Groups] : null,
            AssignPublicIp = publicAddress ? AssignPublicIp.ENABLED : AssignPublicIp.DISABLED,
        },
    };

    private async Task<IReadOnlyList<Subnet>> DefaultSubnetsAsync(CancellationToken cancellation)
    {
        var request = new DescribeSubnetsRequest { Filters = [new Amazon.EC2.Model.Filter { Name = "default-for-az", Values = ["true"] }] };
        var response = await aws.CallAsync(Actions.DescribeSubnets, "*", () => aws.Ec2.DescribeSubnetsAsync(request, cancellation));
        return response.Subnets is { Count: > 0 } subnets
            ? [.. subnets.OrderBy(subnet => subnet.SubnetId, StringComparer.Ordinal)]
            : throw new PublishException(Diagnostics.NoDefaultSubnets.With(aws.Identity.Account, aws.Identity.Region));
    }
}
