using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace EcsPublish.Aws.Pipeline;

/// <summary>Answers Core's question for an endpoint: the configured one, else the table's.</summary>
internal sealed class EndpointProvider(ServiceFacts facts) : IEndpointProvider
{
    public const string Region = "Region";
    public const string UseFips = "UseFIPS";
    public const string UseDualStack = "UseDualStack";
    public const string CustomUrl = "Endpoint";

    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var query = new EndpointQuery((string)parameters[Region], (bool)parameters[UseFips], (bool)parameters[UseDualStack]);
        if (parameters[CustomUrl] is not string custom)
            return facts.Endpoints.Resolve(facts.ServiceId, query);

        return query is { UseFips: false, UseDualStack: false }
            ? new Endpoint(custom)
            : throw new AmazonClientException(
                $"{facts.ServiceId} is configured with the endpoint {custom}, which excludes FIPS and dual-stack endpoints.");
    }
}
