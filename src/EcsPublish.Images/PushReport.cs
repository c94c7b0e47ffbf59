namespace EcsPublish.Images;

/// <summary>What a push did.</summary>
/// <param name="PushedBlobs">Blobs that travelled.</param>
/// <param name="PushedBytes">Their bytes, compressed.</param>
/// <param name="SkippedBlobs">Blobs that the registry had, or took from a sibling repository.</param>
/// <param name="Tags">All tags that now point at the image, the content tag first.</param>
public sealed record PushReport(int PushedBlobs, long PushedBytes, int SkippedBlobs, IReadOnlyList<string> Tags)
{
    /// <summary>
    /// The digest to deploy. It is the image's own, unless the registry already held an image of equal content that another machine
    /// compressed differently: then that one is used, and nothing travels.
    /// </summary>
    public required string Digest { get; init; }
}
