using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace EcsPublish.Aws.Pipeline;

/// <summary>The pipeline's step that finds the endpoint; gathers what <see cref="EndpointProvider"/> asks for.</summary>
internal sealed class EndpointHandler : BaseEndpointResolver
{
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        var config = (ClientConfig)requestContext.ClientConfig;
        return new EndpointParameters
        {
            [EndpointProvider.Region] = Region(requestContext.Request, config),
            [EndpointProvider.UseFips] = config.UseFIPSEndpoint,
            [EndpointProvider.UseDualStack] = config.UseDualstackEndpoint,
            [EndpointProvider.CustomUrl] = config.ServiceURL,
        };
    }

    /// <summary>With a custom URL and no region, the region is what the URL or the signing setting says, as in the AWS SDK.</summary>
    private static string? Region(IRequest request, ClientConfig config)
    {
        if (config.RegionEndpoint is null && !string.IsNullOrEmpty(config.ServiceURL))
        {
            return string.IsNullOrEmpty(config.AuthenticationRegion)
                ? RegionEndpoint.GetBySystemName(AWSSDKUtils.DetermineRegion(config.ServiceURL)).SystemName
                : config.AuthenticationRegion;
        }

        return request.AlternateEndpoint?.SystemName ?? config.RegionEndpoint?.SystemName;
    }
}
