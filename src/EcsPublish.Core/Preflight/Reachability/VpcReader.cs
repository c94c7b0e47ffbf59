using Amazon.EC2.Model;
using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Preflight.Reachability;

/// <summary>Asks EC2 for what the reasoning needs, beside each other and by filters: an id that does not exist is missing from the answer, and no error.</summary>
internal sealed class VpcReader(AwsSession aws, OptionalReads reads, CancellationToken cancellation)
{
    private const string DefaultGroup = "default";

    /// <summary>The subnets of these ids that exist; null when they may not be seen.</summary>
    public async Task<IReadOnlyList<Subnet>?> SubnetsAsync(IReadOnlyList<string> ids)
    {
        var request = new DescribeSubnetsRequest { Filters = [By("subnet-id", ids)] };
        return (await reads.TryAsync(Actions.DescribeSubnets, "*", () => aws.Ec2.DescribeSubnetsAsync(request, cancellation))) is { } response
            ? response.Subnets ?? []
            : null;
    }

    /// <summary>The security groups of these ids that exist; the VPC's own when none are named.</summary>
    public Task<List<SecurityGroup>> GroupsAsync(IReadOnlyList<string> ids, string vpc) =>
        GroupsAsync(ids.Count > 0 ? [By("group-id", ids)] : [By("vpc-id", [vpc]), By("group-name", [DefaultGroup])]);

    /// <summary>The VPC. What may not be seen is empty, and <see cref="OptionalReads"/> tells so.</summary>
    /// <param name="groups">The tasks' security groups.</param>
    public async Task<VpcView> ReadAsync(string vpc, Task<List<SecurityGroup>> groups)
    {
        var (tables, gateways, endpoints) = (TablesAsync(vpc), GatewaysAsync(vpc), EndpointsAsync(vpc));
        return new VpcView
        {
            Region = aws.Identity.Region,
            RouteTables = await tables,
            NatGateways = await gateways,
            Endpoints = await endpoints,
            EndpointGroups = await EndpointGroupsAsync(await endpoints),
            TaskGroups = await groups,
        };
    }

    private Task<List<RouteTable>> TablesAsync(string vpc) => AllAsync(async page =>
    {
        var request = new DescribeRouteTablesRequest { Filters = [By("vpc-id", [vpc])], NextToken = page };
        var response = await reads.TryAsync(Actions.DescribeRouteTables, "*", () => aws.Ec2.DescribeRouteTablesAsync(request, cancellation));
        return (response?.RouteTables, response?.NextToken);
    });

    private Task<List<NatGateway>> GatewaysAsync(string vpc) => AllAsync(async page =>
    {
        var request = new DescribeNatGatewaysRequest { Filter = [By("vpc-id", [vpc])], NextToken = page };
        var response = await reads.TryAsync(Actions.DescribeNatGateways, "*", () => aws.Ec2.DescribeNatGatewaysAsync(request, cancellation));
        return (response?.NatGateways, response?.NextToken);
    });

    private Task<List<VpcEndpoint>> EndpointsAsync(string vpc) => AllAsync(async page =>
    {
        var request = new DescribeVpcEndpointsRequest { Filters = [By("vpc-id", [vpc])], NextToken = page };
        var response = await reads.TryAsync(Actions.DescribeVpcEndpoints, "*", () => aws.Ec2.DescribeVpcEndpointsAsync(request, cancellation));
        return (response?.VpcEndpoints, response?.NextToken);
    });

    private async Task<List<SecurityGroup>> EndpointGroupsAsync(List<VpcEndpoint> endpoints)
    {
        var ids = endpoints.SelectMany(endpoint => endpoint.Groups ?? []).Select(group => group.GroupId).Distinct().ToList();
        return ids.Count > 0 ? await GroupsAsync([By("group-id", ids)]) : [];
    }

    private Task<List<SecurityGroup>> GroupsAsync(List<Filter> filters) => AllAsync(async page =>
    {
        var request = new DescribeSecurityGroupsRequest { Filters = filters, NextToken = page };
        var response = await reads.TryAsync(Actions.DescribeSecurityGroups, "*", () => aws.Ec2.DescribeSecurityGroupsAsync(request, cancellation));
        return (response?.SecurityGroups, response?.NextToken);
    });

    private static async Task<List<T>> AllAsync<T>(Func<string?, Task<(List<T>? Items, string? Next)>> read)
    {
        List<T> all = [];
        string? next = null;
        do
        {
            (var items, next) = await read(next);
            all.AddRange(items ?? []);
        }
        while (next is { Length: > 0 });

        return all;
    }

    private static Filter By(string name, IReadOnlyList<string> values) => new() { Name = name, Values = [.. values] };
}
