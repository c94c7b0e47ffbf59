using System.Text.Json;
using System.Text.Json.Nodes;
using EcsPublish.Images.Configuration;
using EcsPublish.Images.Registries;

namespace EcsPublish.Images;

/// <summary>Fetches what a base image is: manifest and configuration. Layers stay at the registry until a push needs them.</summary>
/// <param name="registry">The registry that the images are in; the base images read their layers through it.</param>
public sealed class BaseImagePuller(RegistryClient registry)
{
    /// <summary>Finds the image for a platform, from an index or a single manifest.</summary>
    /// <exception cref="ImageException">There is no such image, it lacks the platform, or the registry does not let it be read.</exception>
    public async Task<IBaseImage> PullAsync(ImageName name, Platform platform, CancellationToken cancellation)
    {
        if (name.Registry != registry.Registry)
            throw new ArgumentException($"The image {name} is not in the registry {registry.Registry}.", nameof(name));

        var manifest = await GetAsync(name, name.Reference, cancellation);
        var document = Parse(name, manifest.Content);
        if (IsIndex(manifest, document))
        {
            manifest = await GetAsync(name, IndexDocument.Choose(document, name, platform), cancellation);
            document = Parse(name, manifest.Content);
        }

        return await DescribeAsync(name, platform, manifest, document, cancellation);
    }

    private async Task<StoredManifest> GetAsync(ImageName name, string reference, CancellationToken cancellation) =>
        (await registry.Manifests(name.Repository, RegistryRequest.PullScope(name.Repository)).GetAsync(reference, cancellation)).Manifest
            ?? throw Failure(ImageFailure.BaseNotFound, $"The base image {name} does not exist.", name);

    private async Task<IBaseImage> DescribeAsync(
        ImageName name, Platform platform, StoredManifest manifest, JsonObject document, CancellationToken cancellation)
    {
        var parts = ManifestDocument.Read(document)
            ?? throw Failure(ImageFailure.UnsupportedBase, $"{name} cannot be built upon: its type is '{manifest.MediaType}'.", name);
        var blobs = registry.Blobs(name.Repository);
        var config = Parse(name, await blobs.ReadAsync(parts.Config, cancellation));
        var offered = PlatformNode.Read(config);
        if (!platform.Accepts(offered))
            throw Failure(ImageFailure.PlatformNotInBase, $"The base image {name} is not for {platform}; it is for {offered} only.", name);

        return new PulledImage(name, manifest.Digest, parts, config, blobs);
    }

    // The media type may be missing from the header, and is optional in an OCI document.
    private static bool IsIndex(StoredManifest manifest, JsonObject document) =>
        MediaTypes.IsIndex(manifest.MediaType) || document["manifests"] is JsonArray;

    private static JsonObject Parse(ImageName name, byte[] content)
    {
        try
        {
            return ForeignJson.Parse(content) as JsonObject ?? throw new JsonException("Not an object.");
        }
        catch (JsonException cause)
        {
            throw Failure(ImageFailure.UnexpectedAnswer, $"The registry sent something that is not JSON as a part of {name}.", name, cause);
        }
    }

    private static ImageException Failure(ImageFailure failure, string message, ImageName name, Exception? cause = null) =>
        new(failure, message, cause) { Registry = name.Registry, Repository = name.Repository };
}
