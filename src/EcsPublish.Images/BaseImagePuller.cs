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

        var reader = new ManifestReader(registry, name, "base image");
        var (manifest, document) = await reader.GetAsync(name.Reference, cancellation);
        if (ManifestReader.IsIndex(manifest, document))
            (manifest, document) = await reader.GetAsync(IndexDocument.Choose(document, name, platform), cancellation);

        var parts = reader.PartsOf(manifest, document);
        var config = await reader.ReadConfigAsync(parts, cancellation);
        var offered = PlatformNode.Read(config);
        return platform.Accepts(offered)
            ? new PulledImage(name, manifest.Digest, parts, config, registry.Blobs(name.Repository))
            : throw reader.Failure(ImageFailure.PlatformNotInBase, $"The base image {name} is not for {platform}; it is for {offered} only.");
    }
}
