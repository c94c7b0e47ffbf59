using System.Collections.Concurrent;

namespace EcsPublish.Images.Tests.Support;

/// <summary>Content of one repository in the test registry.</summary>
internal sealed class TestRepository
{
    /// <summary>By digest.</summary>
    public ConcurrentDictionary<string, byte[]> Blobs { get; } = new();

    /// <summary>By tag and by digest.</summary>
    public ConcurrentDictionary<string, StoredDocument> Manifests { get; } = new();

    public bool HasImmutableTags { get; set; }

    public string AddBlob(byte[] content)
    {
        var digest = Sha256Digest.Of(content);
        Blobs[digest] = content;
        return digest;
    }

    /// <summary>Stores a manifest under its digest and, when given, a tag.</summary>
    public string AddManifest(byte[] content, string mediaType, string? tag = null)
    {
        var digest = Sha256Digest.Of(content);
        Manifests[digest] = new StoredDocument(content, mediaType);
        if (tag is not null)
            Manifests[tag] = Manifests[digest];

        return digest;
    }
}
