using System.Buffers;
using System.Security.Cryptography;

namespace EcsPublish.Images;

/// <summary>Digests as registries write them: <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
internal static class Sha256Digest
{
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    public static string Of(ReadOnlySpan<byte> content) => Format(SHA256.HashData(content));

    public static string Format(ReadOnlySpan<byte> hash) => "sha256:" + Convert.ToHexStringLower(hash);

    public static bool IsValid(string? text) =>
        text is { Length: 71 } && text.StartsWith("sha256:", StringComparison.Ordinal) && text.AsSpan(7).IndexOfAnyExcept(Hexadecimal) < 0;
}
