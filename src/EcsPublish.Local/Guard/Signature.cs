using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Guard;

/// <summary>
/// Signature version 4 as AWS defines it, for calls to <c>POST /</c>, which is where all the APIs offered here are:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
/// </summary>
internal static partial class Signature
{
    /// <summary>Computes what the signature has to be.</summary>
    /// <param name="authorization">Scope and signed headers.</param>
    /// <param name="time">X-Amz-Date as it was sent.</param>
    /// <param name="headers">The request's headers.</param>
    /// <param name="body">The request's body.</param>
    /// <param name="secret">The secret access key.</param>
    /// <returns>Lower-case hex.</returns>
    public static string Compute(
        AuthorizationHeader authorization, string time, IHeaderDictionary headers, ReadOnlySpan<byte> body, string secret)
    {
        var canonical = CanonicalRequest(authorization.SignedHeaders, headers, body);
        var text = $"AWS4-HMAC-SHA256\n{time}\n{authorization.Scope}\n{Hash(Encoding.UTF8.GetBytes(canonical))}";
        return Convert.ToHexStringLower(Mac(SigningKey(authorization, secret), text));
    }

    /// <summary>SHA-256 in lower-case hex.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string CanonicalRequest(IReadOnlyList<string> signed, IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        var lines = string.Concat(signed.Select(name => $"{name}:{Canonical(headers[name].ToString())}\n"));
        return $"POST\n/\n\n{lines}\n{string.Join(';', signed)}\n{Hash(body)}";
    }

    private static string Canonical(string value) => Spaces().Replace(value.Trim(), " ");

    private static byte[] SigningKey(AuthorizationHeader authorization, string secret)
    {
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in authorization.Scope.Split('/')) key = Mac(key, part);
        return key;
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();
}
