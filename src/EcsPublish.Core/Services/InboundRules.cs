using Amazon.EC2.Model;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Services;

/// <summary>Whether anybody can reach a service's port. Only looked at: EcsPublish opens nothing.</summary>
internal sealed class InboundRules(AwsSession aws, Service service, int port)
{
    /// <summary>A warning with the rule to add when no security group lets anybody in; null when one does, or it is not known.</summary>
    public async Task<Diagnostic?> CheckAsync(CancellationToken cancellation)
    {
        var groups = await GroupsAsync(cancellation);
        return groups.Count == 0 || groups.Exists(group => (group.IpPermissions ?? []).Exists(rule => Reaches(group, rule)))
            ? null
            : Diagnostics.NoInboundRule.With(groups[0].GroupId, port, service.ServiceName);
    }

    // A service that names no group is in the default one of its VPC, which only the subnet knows.
    private async Task<List<SecurityGroup>> GroupsAsync(CancellationToken cancellation)
    {
        var network = service.NetworkConfiguration?.AwsvpcConfiguration;
        if (network is null)
        {
            return [];
        }

        var request = network.SecurityGroups is { Count: > 0 } named
            ? new DescribeSecurityGroupsRequest { GroupIds = named }
            : new DescribeSecurityGroupsRequest { Filters = await DefaultGroupAsync(network.Subnets, cancellation) };
        var response = await aws.CallAsync(Actions.DescribeSecurityGroups, "*", () => aws.Ec2.DescribeSecurityGroupsAsync(request, cancellation));
        return response.SecurityGroups ?? [];
    }

    private async Task<List<Filter>> DefaultGroupAsync(List<string> subnets, CancellationToken cancellation)
    {
        var request = new DescribeSubnetsRequest { SubnetIds = [subnets[0]] };
        var response = await aws.CallAsync(Actions.DescribeSubnets, "*", () => aws.Ec2.DescribeSubnetsAsync(request, cancellation));
        return
        [
            new Filter { Name = "vpc-id", Values = [.. (response.Subnets ?? []).Select(subnet => subnet.VpcId)] },
            new Filter { Name = "group-name", Values = ["default"] },
        ];
    }

    // A group that lets in only itself lets in a load balancer of the same group, but nobody from outside.
    private bool Reaches(SecurityGroup group, IpPermission rule) =>
        (rule.IpProtocol == "-1" || (rule.IpProtocol == "tcp" && rule.FromPort <= port && port <= rule.ToPort))
        && (rule.Ipv4Ranges is { Count: > 0 } || rule.Ipv6Ranges is { Count: > 0 } || rule.PrefixListIds is { Count: > 0 }
            || (rule.UserIdGroupPairs ?? []).Exists(pair => pair.GroupId != group.GroupId || service.LoadBalancers is { Count: > 0 }));
}
