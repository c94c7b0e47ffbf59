using System.IO.Compression;
using EcsPublish.Images.Layers;

namespace EcsPublish.Images.Archives;

/// <summary>A layer that the engine left uncompressed; registries are sent compressed ones.</summary>
/// <param name="archive">Where it lies.</param>
/// <param name="file">Its file in the archive.</param>
/// <param name="diffId">What the configuration says that it is.</param>
internal sealed class PlainLayer(ArchiveFile archive, string file, string diffId)
{
    /// <summary>Compresses it into <paramref name="target"/>, which must not exist, and proves that it is what it should be.</summary>
    public async Task<BuiltLayer> CompressAsync(string name, string target, CancellationToken cancellation)
    {
        await using var output = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        await using var compressed = new GzipNormalizer(output);
        string found;
        await using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        await using (var tar = new HashingStream(gzip))
        await using (var content = archive.OpenEntry(file))
        {
            await content.CopyToAsync(tar, cancellation);
            found = tar.FinishDigest();
        }

        return found == diffId
            ? new BuiltLayer(name, diffId, compressed.FinishDigest(), compressed.Written, target)
            : throw new InvalidDataException($"Its layer {file} is not what the configuration says.");
    }
}
