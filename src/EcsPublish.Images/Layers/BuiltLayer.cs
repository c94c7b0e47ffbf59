namespace EcsPublish.Images.Layers;

/// <summary>A layer as it lies in the cache.</summary>
/// <param name="Name">As in <see cref="LayerSource"/>.</param>
/// <param name="DiffId">Digest of the tar before compression; the image configuration lists it.</param>
/// <param name="Digest">Digest of the compressed file.</param>
/// <param name="Size">Bytes of the compressed file.</param>
/// <param name="File">Full path of the compressed file.</param>
internal sealed record BuiltLayer(string Name, string DiffId, string Digest, long Size, string File)
{
    /// <summary>It was made just now though the cache held an earlier state of it: its content has changed, so a registry hardly has it.</summary>
    public bool IsChanged { get; init; }

    /// <summary>Opens the compressed bytes; another build may replace the file meanwhile without harm.</summary>
    public FileStream Open() => new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
