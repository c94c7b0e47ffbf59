using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Roles;

/// <summary>The key that encrypts a secret, as Secrets Manager tells it: an id, an ARN or an alias.</summary>
internal static class KmsKey
{
    private const string Alias = "alias/";

    /// <summary>The permission to decrypt with it; null for AWS's own keys, which need none.</summary>
    public static Permission? Decrypt(string key, AwsIdentity identity)
    {
        var alias = key.IndexOf(Alias, StringComparison.Ordinal) is var at && at >= 0 ? key[at..] : null;
        if (alias?.StartsWith("alias/aws/", StringComparison.Ordinal) == true)
        {
            return null;
        }

        var arn = alias is not null ? identity.Arn("kms", "key/*")
            : key.StartsWith("arn:", StringComparison.Ordinal) ? key
            : identity.Arn("kms", $"key/{key}");
        return new Permission("decrypt its secrets", ["kms:Decrypt"], [arn]) { KeyAlias = alias };
    }
}
