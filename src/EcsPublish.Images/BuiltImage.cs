using System.Text.Json.Nodes;

namespace EcsPublish.Images;

/// <summary>An image ready to push: manifest and configuration in memory, layers on disk or still at the base's registry.</summary>
public sealed class BuiltImage : BuiltManifest
{
    internal BuiltImage()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<BuiltImage> Images => [this];

    /// <summary>The configuration's exact bytes.</summary>
    public required byte[] Config { get; init; }

    /// <summary><see cref="Config"/> as JSON, for example to read <c>config.ExposedPorts</c>.</summary>
    public required JsonObject Configuration { get; init; }

    /// <summary>Layers, lowest first, then the configuration.</summary>
    public required IReadOnlyList<ImageBlob> Blobs { get; init; }

    /// <summary>What the image runs on, read from its configuration.</summary>
    public required Platform Platform { get; init; }
}
