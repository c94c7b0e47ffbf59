namespace EcsPublish.Images;

/// <summary>What a push brings to a repository under its tags: one image, or an index of one image for each platform.</summary>
public abstract class BuiltManifest
{
    private protected BuiltManifest()
    {
    }

    /// <summary>The manifest's exact bytes.</summary>
    public required byte[] Manifest { get; init; }

    /// <summary>The manifest's media type.</summary>
    public required string MediaType { get; init; }

    /// <summary><c>sha256:...</c> of <see cref="Manifest"/>. After a push, deploy <see cref="PushReport.Digest"/> instead.</summary>
    public required string Digest { get; init; }

    /// <summary>
    /// A tag made from the content before compression (<c>c-</c> and 16 hexadecimal digits): equal files, settings and base give an equal
    /// tag on every machine, whatever its compressor does.
    /// </summary>
    public required string ContentTag { get; init; }

    /// <summary>The images whose blobs have to be there: the image itself, or those of the index.</summary>
    public abstract IReadOnlyList<BuiltImage> Images { get; }

    /// <summary>The blobs of all images, each once.</summary>
    internal IReadOnlyList<ImageBlob> AllBlobs => [.. Images.SelectMany(image => image.Blobs).DistinctBy(blob => blob.Descriptor.Digest)];
}
