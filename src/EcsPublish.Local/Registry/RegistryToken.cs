using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Registry;

/// <summary>
/// The password that ecr:GetAuthorizationToken hands out: the second it ends, and a proof made with the folder's secret. Nothing is
/// stored, so it
/// lives through a restart.
/// </summary>
internal sealed class RegistryToken(FolderKeys keys, TimeProvider time)
{
    /// <summary>The user name that goes with it, ECR's.</summary>
    public const string User = "AWS";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    private readonly byte[] _secret = Convert.FromBase64String(keys.TokenSecret);

    /// <summary>Makes a password.</summary>
    public (string Password, DateTimeOffset Expires) Issue()
    {
        var expires = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds());
        return ($"{Seconds(expires)}.{Proof(Seconds(expires))}", expires);
    }

    /// <summary>Judges an Authorization header.</summary>
    public TokenVerdict Judge(string authorization)
    {
        if (Password(authorization)?.Split('.') is not [var seconds, var proof]) return TokenVerdict.Missing;
        var honest = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Proof(seconds)), Encoding.UTF8.GetBytes(proof));
        if (!honest) return TokenVerdict.Missing;

        var expires = long.Parse(seconds, CultureInfo.InvariantCulture);
        return expires > time.GetUtcNow().ToUnixTimeSeconds() ? TokenVerdict.Good : TokenVerdict.Expired;
    }

    private static string? Password(string authorization)
    {
        if (!authorization.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return null;

        var bytes = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization["Basic ".Length..].Trim(), bytes, out var length)) return null;
        return Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [User, var password] ? password : null;
    }

    private string Proof(string seconds) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes("registry:" + seconds)));

    private static string Seconds(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
