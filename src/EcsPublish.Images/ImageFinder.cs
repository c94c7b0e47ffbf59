using System.Text.Json.Nodes;
using EcsPublish.Images.Configuration;
using EcsPublish.Images.Registries;

namespace EcsPublish.Images;

/// <summary>Looks an image up that is in a registry already; of its layers nothing is read.</summary>
/// <param name="registry">The registry that the image is in.</param>
public sealed class ImageFinder(RegistryClient registry)
{
    // What Amazon ECS runs.
    private static readonly Platform[] Runnable = [new("linux", "amd64"), new("linux", "arm64")];

    /// <summary>Finds out which digest a name stands for now, and what that image is.</summary>
    /// <param name="name">With a tag or a digest.</param>
    /// <param name="preferred">The platform to take where the image has several.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="ImageException">There is no such image, none for Linux on x64 or arm64, or the registry does not let it be read.</exception>
    public async Task<FoundImage> FindAsync(ImageName name, Platform preferred, CancellationToken cancellation)
    {
        var reader = new ManifestReader(registry, name, "image");
        var (top, document) = await reader.GetAsync(name.Reference, cancellation);
        var manifest = top;
        if (ManifestReader.IsIndex(top, document))
            (manifest, document) = await reader.GetAsync(Choose(reader, name, document, preferred), cancellation);

        var config = await reader.ReadConfigAsync(reader.PartsOf(manifest, document), cancellation);
        var platform = PlatformNode.Read(config);
        return Runnable.Any(runnable => runnable.Accepts(platform))
            ? new FoundImage(top.Digest, platform, config)
            : throw NotRunnable(reader, name, [platform]);
    }

    private static string Choose(ManifestReader reader, ImageName name, JsonObject index, Platform preferred)
    {
        var offers = IndexDocument.Offers(index);
        return Runnable.Prepend(preferred)
            .Select(platform => offers.FirstOrDefault(offer => platform.Accepts(offer.Platform)).Digest)
            .FirstOrDefault(digest => digest is not null)
            ?? throw NotRunnable(reader, name, offers.Select(offer => offer.Platform));
    }

    private static ImageException NotRunnable(ManifestReader reader, ImageName name, IEnumerable<Platform> platforms) => reader.Failure(
        ImageFailure.PlatformNotInBase, $"The image {name} is for {string.Join(", ", platforms)}; Amazon ECS runs linux/amd64 and linux/arm64.");
}
