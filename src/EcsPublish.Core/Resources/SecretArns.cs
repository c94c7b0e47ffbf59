using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Resources;

/// <summary>Secrets Manager names to ARNs: ECS itself takes a bare name for a Systems Manager parameter.</summary>
internal static class SecretArns
{
    /// <summary>The secrets that the containers call by their names, each once.</summary>
    public static IReadOnlyList<string> NamesIn(TaskDefinitionSettings definition) => [.. SettingsIn(definition).Select(secret => NameOf(secret.Value))];

    /// <summary>Each secret that the containers call by its name.</summary>
    /// <exception cref="PublishException">One of them does not exist.</exception>
    public static async Task<IReadOnlyList<FoundSecret>> ResolveAsync(AwsIdentity identity, SecretDirectory directory, TaskDefinitionSettings definition) =>
        await Task.WhenAll(SettingsIn(definition).Select(secret => FindAsync(identity, directory, secret)));

    /// <summary>The ARN of each secret, by its name.</summary>
    public static IReadOnlyDictionary<string, string> ByName(IEnumerable<FoundSecret> secrets) => secrets.ToDictionary(secret => secret.Name, secret => secret.Arn);

    private static IEnumerable<SecretSetting> SettingsIn(TaskDefinitionSettings definition) =>
        definition.Sidecars.Prepend(definition.Container).SelectMany(container => container.Secrets)
            .Where(secret => secret.Kind == SecretKind.SecretName)
            .DistinctBy(secret => NameOf(secret.Value));

    /// <summary>The secret's name without <c>:json-key:version-stage:version-id</c>.</summary>
    private static string NameOf(string value) => value.Split(':')[0];

    private static async Task<FoundSecret> FindAsync(AwsIdentity identity, SecretDirectory directory, SecretSetting secret)
    {
        var name = NameOf(secret.Value);
        return await directory.FindAsync(name) is { } found
            ? new FoundSecret(name, found.ARN, found.KmsKeyId)
            : throw new PublishException(Diagnostics.SecretMissing.With(secret.Name, name, identity.Account, identity.Region));
    }
}
