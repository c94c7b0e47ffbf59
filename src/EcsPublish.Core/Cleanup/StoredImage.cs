namespace EcsPublish.Core.Cleanup;

/// <summary>An image of the project's repository.</summary>
/// <param name="Tags">Its tags; none is left to one that another image has taken them from.</param>
/// <param name="Parts">Of a multi-architecture index: the digests of what it is made of.</param>
internal sealed record StoredImage(string Digest, IReadOnlyList<string> Tags, DateTime PushedAt, IReadOnlyList<string> Parts)
{
    // Every image that a publish pushes gets a tag made from its content (EcsPublish.Images, BuiltImage.ContentTag).
    private const string ContentTagPrefix = "c-";

    /// <summary>A publish pushed it: it carries a content tag, or lost it to another image of the same content.</summary>
    public bool IsOurs => Tags.Count == 0 || Tags.Any(tag => tag.StartsWith(ContentTagPrefix, StringComparison.Ordinal));
}
