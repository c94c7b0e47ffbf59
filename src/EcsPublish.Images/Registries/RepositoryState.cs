namespace EcsPublish.Images.Registries;

/// <summary>What a repository knows of an image before anything is pushed.</summary>
internal sealed class RepositoryState
{
    private readonly Dictionary<string, string?> _digestOfTag;

    private RepositoryState(StoredManifest manifest, bool isComplete, bool isRepositoryUnknown, Dictionary<string, string?> digestOfTag)
    {
        Manifest = manifest;
        IsComplete = isComplete;
        IsRepositoryUnknown = isRepositoryUnknown;
        _digestOfTag = digestOfTag;
    }

    /// <summary>The manifest that the tags shall point at: ours, or one of equal content that is there already.</summary>
    public StoredManifest Manifest { get; }

    /// <summary>The manifest and all its blobs are there.</summary>
    public bool IsComplete { get; }

    /// <summary>The registry said that it does not know the repository.</summary>
    public bool IsRepositoryUnknown { get; }

    /// <summary>Asks for the content tag's manifest and the digests of the other tags, all at once.</summary>
    public static async Task<RepositoryState> ReadAsync(
        ManifestStore manifests, BuiltManifest image, IReadOnlyList<string> tags, CancellationToken cancellation)
    {
        var others = tags.Where(tag => tag != image.ContentTag).ToList();
        var digests = others.Select(tag => manifests.FindDigestAsync(tag, cancellation)).ToList();
        var content = await manifests.GetAsync(image.ContentTag, cancellation);
        var digestOfTag = others.Zip(await Task.WhenAll(digests)).ToDictionary(pair => pair.First, pair => pair.Second);
        digestOfTag[image.ContentTag] = content.Manifest?.Digest;

        var ours = new StoredManifest(image.Manifest, image.MediaType, image.Digest);
        var manifest = content.Manifest is { } found && await new EqualContent(manifests).HasAsync(image, found, cancellation) ? found : ours;
        return new RepositoryState(manifest, digestOfTag.ContainsValue(manifest.Digest), content.IsRepositoryUnknown, digestOfTag);
    }

    /// <summary>Whether a tag is missing or points elsewhere.</summary>
    public bool Lacks(string tag) => _digestOfTag[tag] != Manifest.Digest;
}
