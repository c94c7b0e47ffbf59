using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace EcsPublish.Aws.Pipeline;

/// <summary>A service's endpoint rules, flattened: the first row whose conditions hold decides.</summary>
internal sealed class EndpointTable(params EndpointRow[] rows)
{
    /// <summary>The endpoint of a region.</summary>
    /// <exception cref="AmazonClientException">No region is given, or it has no such endpoint.</exception>
    public Endpoint Resolve(string service, EndpointQuery query)
    {
        if (string.IsNullOrEmpty(query.Region))
            throw new AmazonClientException($"No region is configured for {service}.");

        var partition = Fn.Partition(query.Region);
        var row = Array.Find(rows, candidate => candidate.Holds(query, partition));
        if (row is null or { Url: EndpointRow.Unsupported })
            throw new AmazonClientException(NoEndpoint(service, query));

        var endpoint = new Endpoint(Fill(row.Url, query, partition));
        if (row.SigningRegion.Length > 0)
            endpoint.Attributes = SigningIn(Fill(row.SigningRegion, query, partition));
        return endpoint;
    }

    private static string Fill(string template, EndpointQuery query, Partition partition) => template
        .Replace("{Region}", query.Region, StringComparison.Ordinal)
        .Replace("{dnsSuffix}", partition.dnsSuffix, StringComparison.Ordinal)
        .Replace("{dualStackDnsSuffix}", partition.dualStackDnsSuffix, StringComparison.Ordinal)
        .Replace("{implicitGlobalRegion}", partition.implicitGlobalRegion, StringComparison.Ordinal);

    /// <summary>The form in which Core looks for a signing region other than the client's.</summary>
    private static PropertyBag SigningIn(string region)
    {
        var scheme = new PropertyBag { ["name"] = "sigv4", ["signingRegion"] = region };
        return new PropertyBag { ["authSchemes"] = new List<object> { scheme } };
    }

    private static string NoEndpoint(string service, EndpointQuery query) =>
        $"{service} has no{(query.UseFips ? " FIPS" : "")}{(query.UseDualStack ? " dual-stack" : "")} endpoint in {query.Region}.";
}
