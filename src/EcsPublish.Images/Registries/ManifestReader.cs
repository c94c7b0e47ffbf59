using System.Text.Json;
using System.Text.Json.Nodes;
using EcsPublish.Images.Configuration;

namespace EcsPublish.Images.Registries;

/// <summary>Reads the documents of one image from its registry.</summary>
/// <param name="registry">The registry that the image is in.</param>
/// <param name="name">The image.</param>
/// <param name="what">What messages call it: <c>base image</c>, <c>image</c>.</param>
internal sealed class ManifestReader(RegistryClient registry, ImageName name, string what)
{
    private const int LongestConfig = 4 * 1024 * 1024;

    /// <summary>The manifest, or index, of a tag or digest.</summary>
    public async Task<(StoredManifest Manifest, JsonObject Document)> GetAsync(string reference, CancellationToken cancellation)
    {
        var answer = await registry.Manifests(name.Repository, RegistryRequest.PullScope(name.Repository)).GetAsync(reference, cancellation);
        var manifest = answer.Manifest ?? throw Failure(ImageFailure.BaseNotFound, $"The {what} {name} does not exist.");
        return (manifest, Parse(manifest.Content));
    }

    /// <summary>What a manifest points at.</summary>
    public ManifestParts PartsOf(StoredManifest manifest, JsonObject document) => ManifestDocument.Read(document)
        ?? throw Failure(ImageFailure.UnsupportedBase, $"{name} is no image that can be used: its type is '{manifest.MediaType}'.");

    /// <summary>The image's configuration.</summary>
    public async Task<JsonObject> ReadConfigAsync(ManifestParts parts, CancellationToken cancellation) => parts.Config.Size <= LongestConfig
        ? Parse(await registry.Blobs(name.Repository).ReadAsync(parts.Config, cancellation))
        : throw Failure(ImageFailure.UnexpectedAnswer, $"The configuration of {name} is larger than {LongestConfig} bytes.");

    /// <summary>The media type may be missing from the header, and is optional in an OCI document.</summary>
    public static bool IsIndex(StoredManifest manifest, JsonObject document) =>
        MediaTypes.IsIndex(manifest.MediaType) || document["manifests"] is JsonArray;

    /// <summary>A failure about this image.</summary>
    public ImageException Failure(ImageFailure failure, string message, Exception? cause = null) =>
        new(failure, message, cause) { Registry = name.Registry, Repository = name.Repository };

    private JsonObject Parse(byte[] content)
    {
        try
        {
            return ForeignJson.Parse(content) as JsonObject ?? throw new JsonException("Not an object.");
        }
        catch (JsonException cause)
        {
            throw Failure(ImageFailure.UnexpectedAnswer, $"The registry sent something that is not JSON as a part of {name}.", cause);
        }
    }
}
