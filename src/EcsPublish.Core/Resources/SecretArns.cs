using Amazon.SecretsManager.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Resources;

/// <summary>Secrets Manager names to ARNs: ECS itself takes a bare name for a Systems Manager parameter.</summary>
internal static class SecretArns
{
    /// <summary>The ARN of each secret that the containers name, by that name.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ResolveAsync(
        AwsSession aws, TaskDefinitionSettings definition, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(Named(definition).Select(async secret => (NameOf(secret.Value), await FindAsync(aws, secret, cancellation))));
        return found.ToDictionary(pair => pair.Item1, pair => pair.Item2);
    }

    /// <summary>The names that are to be resolved.</summary>
    public static IEnumerable<string> NamesIn(TaskDefinitionSettings definition) => Named(definition).Select(secret => NameOf(secret.Value));

    private static IEnumerable<SecretSetting> Named(TaskDefinitionSettings definition) =>
        definition.Sidecars.Prepend(definition.Container).SelectMany(container => container.Secrets)
            .Where(secret => secret.Kind == SecretKind.SecretName)
            .DistinctBy(secret => NameOf(secret.Value));

    /// <summary>The secret's name without <c>:json-key:version-stage:version-id</c>.</summary>
    private static string NameOf(string value) => value.Split(':')[0];

    private static async Task<string> FindAsync(AwsSession aws, SecretSetting secret, CancellationToken cancellation)
    {
        var name = NameOf(secret.Value);
        try
        {
            var response = await aws.CallAsync(
                Actions.DescribeSecret, name, () => aws.Secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = name }, cancellation));
            return response.ARN;
        }
        catch (ResourceNotFoundException e)
        {
            throw new PublishException(Diagnostics.SecretMissing.With(secret.Name, name, aws.Identity.Account, aws.Identity.Region), e);
        }
    }
}
