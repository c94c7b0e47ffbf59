using System.Text.Json.Nodes;
using EcsPublish.Images.Configuration;

namespace EcsPublish.Images.Registries;

/// <summary>A base image whose layers are read from its registry when they are needed.</summary>
internal sealed class PulledImage(ImageName name, string digest, ManifestParts parts, JsonObject config, BlobStore blobs) : IBaseImage
{
    public IReadOnlyList<Descriptor> Layers => parts.Layers;

    public JsonObject Config => config;

    public ImageFormat Format => parts.Format;

    public string? Digest => digest;

    public string? Registry => name.Registry;

    public string? Repository => name.Repository;

    public Task<Stream> OpenBlobAsync(Descriptor layer, CancellationToken cancellation) => blobs.OpenAsync(layer, cancellation);
}
