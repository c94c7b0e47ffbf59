using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Registry;

/// <summary>Bytes by their digest, stored once however many repositories use them.</summary>
internal sealed class BlobStore
{
    private readonly string _folder;

    public BlobStore(LocalFolder folder) => _folder = Directory.CreateDirectory(Path.Combine(folder.Registry, "blobs", "sha256")).FullName;

    /// <summary>Full path of a blob, whether it is there or not.</summary>
    public string PathOf(Digest digest) => Path.Combine(_folder, digest.Hex);

    /// <summary>The size in bytes, or null when it is not there.</summary>
    public long? SizeOf(Digest digest) => new FileInfo(PathOf(digest)) is { Exists: true, Length: var length } ? length : null;

    /// <summary>All the bytes of a small blob: a manifest, a configuration.</summary>
    public byte[] Read(Digest digest) => File.ReadAllBytes(PathOf(digest));

    /// <summary>Stores a small blob.</summary>
    public Digest Add(ReadOnlySpan<byte> bytes)
    {
        var digest = Digest.Of(bytes);
        if (SizeOf(digest) is null) AtomicFile.Write(PathOf(digest), bytes);
        return digest;
    }

    /// <summary>Takes a finished upload over.</summary>
    public void Adopt(string file, Digest digest) => File.Move(file, PathOf(digest), overwrite: true);
}
