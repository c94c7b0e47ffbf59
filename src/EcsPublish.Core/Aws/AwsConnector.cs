using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Aws;

/// <summary>Finds region and credentials as every AWS tool does, and asks STS who we are.</summary>
internal static class AwsConnector
{
    /// <summary>Opens the session of a publish.</summary>
    /// <exception cref="PublishException">No region, no credentials, expired or refused credentials, no connection: each a sentence of its own.</exception>
    public static async Task<AwsSession> OpenAsync(AwsEndpoint endpoint, CancellationToken cancellation)
    {
        using var sts = new AmazonSecurityTokenServiceClient(endpoint.Configure(new AmazonSecurityTokenServiceConfig()));
        try
        {
            var caller = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellation);
            return new AwsSession(endpoint, new AwsIdentity(caller.Account, caller.Arn, endpoint.Region));
        }
        catch (Exception e) when (Unknown(endpoint.Region).Translate(e, Actions.GetCallerIdentity, "*") is { } diagnostic)
        {
            throw new PublishException(diagnostic, e);
        }
    }

    /// <summary>The endpoint that the settings and AWS's own chain name.</summary>
    public static AwsEndpoint Resolve(TargetSettings target) =>
        new(target.Region ?? RegionOf(target.Profile), target.Profile, target.EndpointUrl, Credentials: null);

    private static string RegionOf(string? profile)
    {
        var region = profile is null ? null : ProfileRegion(profile);
        region ??= FallbackRegionFactory.GetRegionEndpoint()?.SystemName;
        return region ?? throw new PublishException(Diagnostics.NoRegion.With());
    }

    private static string? ProfileRegion(string name) =>
        new CredentialProfileStoreChain().TryGetProfile(name, out var profile)
            ? profile.Region?.SystemName
            : throw new PublishException(Diagnostics.NoSuchProfile.With(name));

    private static AwsErrors Unknown(string region) => new(new AwsIdentity("", "The caller", region));
}
