using Amazon.SecretsManager.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Resources;

/// <summary>Secrets Manager names to ARNs: ECS itself takes a bare name for a Systems Manager parameter.</summary>
internal static class SecretArns
{
    /// <summary>Each secret that the containers name.</summary>
    public static async Task<IReadOnlyList<FoundSecret>> ResolveAsync(
        AwsSession aws, TaskDefinitionSettings definition, CancellationToken cancellation)
    {
        var names = definition.Sidecars.Prepend(definition.Container).SelectMany(container => container.Secrets)
            .Where(secret => secret.Kind == SecretKind.SecretName)
            .DistinctBy(secret => NameOf(secret.Value));
        return await Task.WhenAll(names.Select(secret => FindAsync(aws, secret, cancellation)));
    }

    /// <summary>The secret's name without <c>:json-key:version-stage:version-id</c>.</summary>
    private static string NameOf(string value) => value.Split(':')[0];

    private static async Task<FoundSecret> FindAsync(AwsSession aws, SecretSetting secret, CancellationToken cancellation)
    {
        var name = NameOf(secret.Value);
        try
        {
            var response = await aws.CallAsync(
                Actions.DescribeSecret, name, () => aws.Secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = name }, cancellation));
            return new FoundSecret(name, response.ARN, response.KmsKeyId);
        }
        catch (ResourceNotFoundException e)
        {
            throw new PublishException(Diagnostics.SecretMissing.With(secret.Name, name, aws.Identity.Account, aws.Identity.Region), e);
        }
    }
}
