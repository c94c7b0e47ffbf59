using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace EcsPublish.Local.Registry;

/// <summary>The name of content by its SHA-256, <c>sha256:</c> and 64 hex digits; the only algorithm ECR takes.</summary>
internal readonly partial record struct Digest
{
    private const string Algorithm = "sha256:";

    private Digest(string text) => Text = text;

    /// <summary>As it stands in manifests and addresses.</summary>
    public string Text { get; }

    /// <summary>The hex digits alone, fit for a file name.</summary>
    public string Hex => Text[Algorithm.Length..];

    /// <summary>The digest of some bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes) => FromHash(SHA256.HashData(bytes));

    /// <summary>The digest of a finished hash.</summary>
    public static Digest FromHash(ReadOnlySpan<byte> hash) => new(Algorithm + Convert.ToHexStringLower(hash));

    /// <summary>Reads a digest.</summary>
    /// <exception cref="RegistryError">It is none.</exception>
    public static Digest Parse(string? text) =>
        TryParse(text, out var digest) ? digest : throw RegistryError.DigestInvalid($"'{text}' is not a sha256 digest.");

    /// <summary>Reads a digest, if it is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Digest digest)
    {
        var good = text is not null && Shape().IsMatch(text);
        digest = good ? new Digest(text!) : default;
        return good;
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    [GeneratedRegex("^sha256:[0-9a-f]{64}$")]
    private static partial Regex Shape();
}
