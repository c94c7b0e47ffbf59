using System.Text.Json.Nodes;

namespace EcsPublish.Images;

/// <summary>An image ready to push: manifest and configuration in memory, layers in the cache or still at the base's registry.</summary>
public sealed class BuiltImage
{
    internal BuiltImage()
    {
    }

    /// <summary>The manifest's exact bytes.</summary>
    public required byte[] Manifest { get; init; }

    /// <summary>The manifest's media type.</summary>
    public required string MediaType { get; init; }

    /// <summary><c>sha256:...</c> of <see cref="Manifest"/>. After a push, deploy <see cref="PushReport.Digest"/> instead.</summary>
    public required string Digest { get; init; }

    /// <summary>The configuration's exact bytes.</summary>
    public required byte[] Config { get; init; }

    /// <summary>
    /// A tag made from the content before compression (<c>c-</c> and 16 hexadecimal digits): equal files, settings and base give an equal
    /// tag on every machine, whatever its compressor does.
    /// </summary>
    public required string ContentTag { get; init; }

    /// <summary><see cref="Config"/> as JSON, for example to read <c>config.ExposedPorts</c>.</summary>
    public required JsonObject Configuration { get; init; }

    /// <summary>Layers, lowest first, then the configuration.</summary>
    public required IReadOnlyList<ImageBlob> Blobs { get; init; }

    /// <summary>What the image runs on, read from its configuration.</summary>
    public required Platform Platform { get; init; }
}
