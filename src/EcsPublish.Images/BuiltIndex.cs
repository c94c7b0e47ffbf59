using EcsPublish.Images.Configuration;

namespace EcsPublish.Images;

/// <summary>One image for each of several platforms, under one digest: whoever pulls it gets the image of its own platform.</summary>
public sealed class BuiltIndex : BuiltManifest
{
    private BuiltIndex(IReadOnlyList<BuiltImage> images) => Images = images;

    /// <inheritdoc/>
    public override IReadOnlyList<BuiltImage> Images { get; }

    /// <summary>Makes the index; the order in which the images are given does not matter.</summary>
    /// <exception cref="ImageException">Two images are for the same platform.</exception>
    public static BuiltIndex Of(IEnumerable<BuiltImage> images)
    {
        BuiltImage[] sorted = [.. images.OrderBy(image => image.Platform.ToString(), StringComparer.Ordinal)];
        if (sorted.GroupBy(image => image.Platform).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ImageException(ImageFailure.InvalidInput, $"Two images of one index are for {twice.Key}.");

        var mediaType = MediaTypes.Index(sorted.All(image => image.MediaType == MediaTypes.DockerManifest) ? ImageFormat.Docker : ImageFormat.Oci);
        var manifest = Document.Encode(IndexDocument.Create(mediaType, sorted));
        return new BuiltIndex(sorted)
        {
            Manifest = manifest,
            MediaType = mediaType,
            Digest = Sha256Digest.Of(manifest),
            ContentTag = Configuration.ContentTag.Of([mediaType, .. sorted.Select(image => image.ContentTag)]),
        };
    }
}
