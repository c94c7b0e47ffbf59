using Amazon;
using Amazon.Runtime;

namespace EcsPublish.Core.Aws;

/// <summary>Which AWS, by which credentials: what every service client is configured with.</summary>
/// <param name="Region">The region, known by now.</param>
/// <param name="Profile">EcsProfile; null leaves credentials to AWS's own chain.</param>
/// <param name="Url">One endpoint for all services; null leaves it to AWS's own chain (AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_ECS, the profile).</param>
/// <param name="Credentials">Fixed credentials, for the local AWS; null leaves them to the chain.</param>
internal sealed record AwsEndpoint(string Region, string? Profile, Uri? Url, AWSCredentials? Credentials)
{
    /// <summary>Applies this to the configuration of one client.</summary>
    public T Configure<T>(T config)
        where T : ClientConfig
    {
        if (Url is null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(Region);
        }
        else
        {
            config.ServiceURL = Url.AbsoluteUri;
            config.AuthenticationRegion = Region;
        }

        if (Profile is not null)
        {
            config.Profile = new Profile(Profile);
        }

        config.DefaultAWSCredentials = Credentials;
        return config;
    }
}
