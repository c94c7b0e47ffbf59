using System.Text.Json;

namespace EcsPublish.Local.Registry;

/// <summary>What a manifest says, as far as a registry has to know.</summary>
internal sealed record ManifestContent
{
    private static readonly HashSet<string> ImageTypes =
        ["application/vnd.oci.image.manifest.v1+json", "application/vnd.docker.distribution.manifest.v2+json"];

    private static readonly HashSet<string> IndexTypes =
        ["application/vnd.oci.image.index.v1+json", "application/vnd.docker.distribution.manifest.list.v2+json"];

    /// <summary>Its media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>The configuration's media type; null for an index.</summary>
    public string? ConfigMediaType { get; init; }

    /// <summary>The configuration; null for an index.</summary>
    public string? Config { get; init; }

    /// <summary>The layers of an image, base first.</summary>
    public IReadOnlyList<Descriptor> Layers { get; init; } = [];

    /// <summary>The manifests of an index.</summary>
    public IReadOnlyList<Descriptor> Manifests { get; init; } = [];

    /// <summary>Reads a manifest.</summary>
    /// <param name="bytes">The manifest.</param>
    /// <param name="contentType">The media type it came with; empty when it has to say so itself.</param>
    /// <exception cref="RegistryError">It is none, or of a kind that is not known.</exception>
    public static ManifestContent Parse(ReadOnlyMemory<byte> bytes, string contentType)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return Parse(document.RootElement, contentType);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw RegistryError.ManifestInvalid($"The manifest is not valid: {e.Message}");
        }
    }

    private static ManifestContent Parse(JsonElement root, string contentType)
    {
        var mediaType = contentType.Length > 0 ? contentType : Text(root, "mediaType") ?? "";
        if (ImageTypes.Contains(mediaType))
        {
            var config = root.GetProperty("config");
            return new ManifestContent
            {
                MediaType = mediaType,
                Config = Text(config, "digest"),
                ConfigMediaType = Text(config, "mediaType"),
                Layers = Descriptors(root.GetProperty("layers")),
            };
        }

        return IndexTypes.Contains(mediaType)
            ? new ManifestContent { MediaType = mediaType, Manifests = Descriptors(root.GetProperty("manifests")) }
            : throw RegistryError.ManifestInvalid($"'{mediaType}' is not a media type of a manifest.");
    }

    private static List<Descriptor> Descriptors(JsonElement list) => [.. list.EnumerateArray().Select(Read)];

    private static Descriptor Read(JsonElement item) => new(
        Text(item, "digest") ?? throw new KeyNotFoundException("A descriptor has no digest."),
        item.TryGetProperty("size", out var size) ? size.GetInt64() : 0,
        IsForeign: item.TryGetProperty("urls", out _),
        item.TryGetProperty("platform", out var platform) ? Text(platform, "architecture") : null,
        item.TryGetProperty("platform", out platform) ? Text(platform, "os") : null);

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;
}
