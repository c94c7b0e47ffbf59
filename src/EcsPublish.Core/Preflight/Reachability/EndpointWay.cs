using Amazon.EC2.Model;

namespace EcsPublish.Core.Preflight.Reachability;

/// <summary>
/// The way through a VPC endpoint. One that answers to a service's name is taken whatever the routes say: when its security group keeps tasks
/// out, no NAT gateway helps. An interface endpoint serves all subnets of its VPC, also those of other zones.
/// </summary>
internal sealed class EndpointWay(VpcView vpc)
{
    private const string Gateway = "Gateway";

    /// <summary>The way from a subnet; null when no endpoint is taken.</summary>
    /// <param name="service">The service as endpoints name it, for example <c>ecr.api</c>.</param>
    public Way? From(Subnet subnet, string service)
    {
        var endpoints = Of(service);
        if (endpoints.Find(endpoint => IsGateway(endpoint) && IsRoutedTo(endpoint, subnet)) is { } gateway)
        {
            return HttpsRules.KeepsIn(vpc.TaskGroups, gateway) ?? new Way.Open(NameOf(gateway, service));
        }

        return endpoints.Find(AnswersToTheName) is { } found
            ? Hindrance(found, service, subnet) ?? new Way.Open(NameOf(found, service))
            : null;
    }

    // A refusal is certain, so it goes before what is unclear.
    private Way? Hindrance(VpcEndpoint endpoint, string service, Subnet subnet)
    {
        var outwards = HttpsRules.KeepsIn(vpc.TaskGroups, endpoint);
        var inwards = HttpsRules.KeepsOut(GroupsOf(endpoint), NameOf(endpoint, service), vpc.TaskGroups, subnet);
        return outwards is Way.Refused ? outwards : inwards ?? outwards;
    }

    /// <summary>Why an endpoint of the service is not taken; null when there is none.</summary>
    public UnusedEndpoint? WhyUnused(Subnet subnet, string service)
    {
        if (Endpoints(service).FirstOrDefault(endpoint => !IsAvailable(endpoint)) is { } unready)
        {
            return new($"{NameOf(unready, service)} is {unready.State?.Value.ToLowerInvariant()}", $"wait for {unready.VpcEndpointId}, or create it anew");
        }

        var table = vpc.TableOf(subnet.SubnetId)?.RouteTableId;
        return Of(service) switch
        {
            [] => null,
            [var first, ..] when IsGateway(first) => new($"{NameOf(first, service)} is not in route table {table}", $"add {first.VpcEndpointId} to {table}"),
            [var first, ..] => new($"{NameOf(first, service)} has private DNS turned off", $"turn on private DNS of {first.VpcEndpointId}"),
        };
    }

    // "com.amazonaws.eu-west-1.ecr.api"; in China some begin "cn.com.amazonaws.".
    private IEnumerable<VpcEndpoint> Endpoints(string service) =>
        vpc.Endpoints.Where(endpoint => endpoint.ServiceName?.EndsWith($".{vpc.Region}.{service}", StringComparison.Ordinal) == true);

    private List<VpcEndpoint> Of(string service) => [.. Endpoints(service).Where(IsAvailable)];

    // The API says "available", the enumeration of its model "Available".
    private static bool IsAvailable(VpcEndpoint endpoint) => string.Equals(endpoint.State?.Value, "available", StringComparison.OrdinalIgnoreCase);

    private static bool IsGateway(VpcEndpoint endpoint) => endpoint.VpcEndpointType?.Value == Gateway;

    private bool IsRoutedTo(VpcEndpoint endpoint, Subnet subnet) => vpc.TableOf(subnet.SubnetId)?.Routes?
        .Exists(route => route.GatewayId == endpoint.VpcEndpointId && NextHop.Of(route).Kind == HopKind.GatewayEndpoint) == true;

    private static bool AnswersToTheName(VpcEndpoint endpoint) =>
        !IsGateway(endpoint) && endpoint.PrivateDnsEnabled == true && endpoint.DnsOptions?.PrivateDnsOnlyForInboundResolverEndpoint != true;

    private List<SecurityGroup> GroupsOf(VpcEndpoint endpoint) =>
        [.. vpc.EndpointGroups.Where(group => endpoint.Groups?.Exists(named => named.GroupId == group.GroupId) == true)];

    private static string NameOf(VpcEndpoint endpoint, string service) => $"endpoint {endpoint.VpcEndpointId} for {service}";
}

/// <summary>An endpoint that is there and is not taken.</summary>
/// <param name="Because">For example <c>endpoint vpce-1 for logs has private DNS turned off</c>.</param>
/// <param name="Remedy">For example <c>turn on private DNS of vpce-1</c>.</param>
internal sealed record UnusedEndpoint(string Because, string Remedy);
