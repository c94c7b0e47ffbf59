namespace EcsPublish.Images;

/// <summary>What a push would do, found out by reading alone.</summary>
/// <param name="Digest">What would be deployed; see <see cref="PushReport.Digest"/>.</param>
/// <param name="Blobs">Blobs that would travel. A sibling repository may still lend some of them.</param>
/// <param name="Bytes">Their bytes, compressed.</param>
/// <param name="Tags">Tags that would be set or moved.</param>
public sealed record PushForecast(string Digest, int Blobs, long Bytes, IReadOnlyList<string> Tags)
{
    /// <summary>Whether there is nothing to do.</summary>
    public bool IsPushed => Blobs == 0 && Tags.Count == 0;

    /// <summary>The forecast for a repository that does not exist yet: everything travels.</summary>
    public static PushForecast OfAll(BuiltManifest image, IEnumerable<string> tags)
    {
        var blobs = image.AllBlobs;
        return new PushForecast(image.Digest, blobs.Count, blobs.Sum(blob => blob.Descriptor.Size), [.. tags.Prepend(image.ContentTag).Distinct()]);
    }
}
