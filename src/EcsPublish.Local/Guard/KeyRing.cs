using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Guard;

/// <summary>
/// The keys that may sign: the folder's own pair, and the temporary ones of sts:AssumeRole. Those are derived from the folder's secret
/// instead of
/// being stored, so they live through a restart: the session token says whose they are and until when, and carries a proof.
/// </summary>
internal sealed class KeyRing(FolderKeys keys, TimeProvider time)
{
    private readonly byte[] _secret = Convert.FromBase64String(keys.TokenSecret);

    /// <summary>Looks a key up.</summary>
    /// <param name="accessKeyId">From the signature's credential.</param>
    /// <param name="sessionToken">X-Amz-Security-Token, which temporary keys need.</param>
    /// <returns>Who it stands for and its secret access key, or null when there is no such key.</returns>
    public (Caller Caller, string Secret)? Find(string accessKeyId, string? sessionToken)
    {
        if (accessKeyId == keys.AccessKeyId)
            return (new Caller(accessKeyId, LocalIdentity.UserArn, "AIDALOCALUSER0000000"), keys.SecretAccessKey);
        return sessionToken is null ? null : FindTemporary(accessKeyId, sessionToken);
    }

    /// <summary>Makes temporary keys for an assumed role.</summary>
    public TemporaryKeys Issue(string assumedRoleArn, string userId, TimeSpan duration)
    {
        var accessKeyId = "ASIALOCAL" + RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 11);
        var expires = time.GetUtcNow().Add(duration);
        var claim = string.Create(CultureInfo.InvariantCulture, $"{accessKeyId}|{expires.ToUnixTimeSeconds()}|{assumedRoleArn}|{userId}");
        var token = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{claim}|{Proof("token", claim)}"));
        return new TemporaryKeys(accessKeyId, Proof("key", accessKeyId), token, expires);
    }

    private (Caller Caller, string Secret)? FindTemporary(string accessKeyId, string token)
    {
        var bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, bytes, out var length)) return null;
        if (Encoding.UTF8.GetString(bytes, 0, length).Split('|') is not [var key, var expires, var arn, var userId, var proof]) return null;

        var honest = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Proof("token", $"{key}|{expires}|{arn}|{userId}")), Encoding.UTF8.GetBytes(proof));
        var hasExpired = honest && long.Parse(expires, CultureInfo.InvariantCulture) < time.GetUtcNow().ToUnixTimeSeconds();
        if (!honest || hasExpired || key != accessKeyId) return null;
        return (new Caller(key, arn, userId), Proof("key", key));
    }

    private string Proof(string purpose, string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes($"{purpose}:{text}")));
}
