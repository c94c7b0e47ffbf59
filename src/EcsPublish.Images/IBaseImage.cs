using System.Text.Json.Nodes;

namespace EcsPublish.Images;

/// <summary>What an image is built on: a pulled image whose layers stay where they are, or nothing.</summary>
public interface IBaseImage
{
    /// <summary>The layers, lowest first, with the media types of <see cref="Format"/>.</summary>
    IReadOnlyList<Descriptor> Layers { get; }

    /// <summary>The image configuration; never change it in place.</summary>
    JsonObject Config { get; }

    /// <summary>The family of the base's media types.</summary>
    ImageFormat Format { get; }

    /// <summary>The digest of the platform's manifest; null when there is no base.</summary>
    string? Digest { get; }

    /// <summary>The registry that holds the layers; null when there is no base.</summary>
    string? Registry { get; }

    /// <summary>The repository that holds the layers; null when there is no base.</summary>
    string? Repository { get; }

    /// <summary>Streams a layer as stored; reading its end proves the digest.</summary>
    Task<Stream> OpenBlobAsync(Descriptor layer, CancellationToken cancellation);
}
