using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Registry;

/// <summary>What the registry holds.</summary>
internal sealed class LocalRegistry(LocalFolder folder, TimeProvider time) : IDisposable
{
    /// <summary>The repositories.</summary>
    public RepositoryCatalog Catalog { get; } = new(folder);

    /// <summary>The bytes.</summary>
    public BlobStore Blobs { get; } = new(folder);

    /// <summary>Bytes on their way in.</summary>
    public UploadSessions Uploads { get; } = new(folder);

    /// <summary>Now, in UTC.</summary>
    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    /// <inheritdoc />
    public void Dispose() => Uploads.Dispose();
}
