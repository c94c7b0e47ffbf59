namespace EcsPublish.Local.Registry;

/// <summary>One repository as it is remembered. Changed only through <see cref="RepositoryCatalog"/>.</summary>
internal sealed class Repository
{
    /// <summary>Its name, for example <c>team/app</c>.</summary>
    public required string Name { get; init; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>IMMUTABLE: a tag, once there, stays where it is.</summary>
    public bool ImmutableTags { get; set; }

    /// <summary>Remembered and shown; nothing is scanned.</summary>
    public bool ScanOnPush { get; set; }

    /// <summary>The lifecycle policy's text, remembered and shown.</summary>
    public string? LifecyclePolicy { get; set; }

    /// <summary>AWS tags of the repository itself.</summary>
    public Dictionary<string, string> ResourceTags { get; init; } = [];

    /// <summary>Its manifests by digest.</summary>
    public Dictionary<string, StoredManifest> Manifests { get; init; } = [];

    /// <summary>Its image tags, each with the digest it points to.</summary>
    public Dictionary<string, string> Tags { get; init; } = [];

    /// <summary>Digests of the blobs that may be used here. The bytes are shared by all repositories, the right to them is not.</summary>
    public HashSet<string> Blobs { get; init; } = [];

    /// <summary>The ARN.</summary>
    public string Arn => LocalIdentity.Arn("ecr", $"repository/{Name}");

    /// <summary>The manifest a tag or digest names, or null.</summary>
    public StoredManifest? Find(string reference) => Manifests.GetValueOrDefault(Tags.GetValueOrDefault(reference, reference));

    /// <summary>The tags of one manifest.</summary>
    public List<string> TagsOf(string digest) =>
        [.. Tags.Where(tag => tag.Value == digest).Select(tag => tag.Key).Order(StringComparer.Ordinal)];
}
