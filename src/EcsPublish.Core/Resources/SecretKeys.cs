using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Resources;

/// <summary>The keys of the customer's that encrypt secrets, as far as they can be looked up.</summary>
internal static class SecretKeys
{
    /// <summary>The key of each secret that has one, by the secret's ARN.</summary>
    /// <param name="named">The secrets that are given by name, which are looked up already.</param>
    /// <param name="arns">ARNs by which others are given.</param>
    public static async Task<IReadOnlyDictionary<string, string>> FindAsync(
        SecretDirectory directory, IEnumerable<FoundSecret> named, IEnumerable<string> arns)
    {
        var others = await Task.WhenAll(arns.Distinct().Select(async arn => new FoundSecret(arn, arn, await KeyOrNullAsync(directory, arn))));
        return named.Concat(others).Where(secret => secret.KeyId is not null).DistinctBy(secret => secret.Arn)
            .ToDictionary(secret => secret.Arn, secret => secret.KeyId!);
    }

    // Why a secret cannot be looked up is the preflight's to say.
    private static async Task<string?> KeyOrNullAsync(SecretDirectory directory, string arn)
    {
        try
        {
            return (await directory.FindAsync(arn))?.KmsKeyId;
        }
        catch (PublishException)
        {
            return null;
        }
    }
}
