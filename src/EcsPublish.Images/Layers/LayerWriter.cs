using System.IO.Compression;

namespace EcsPublish.Images.Layers;

/// <summary>Writes a layer as a compressed tar, in one pass and with memory for one buffer.</summary>
internal sealed class LayerWriter(LayerSource layer, LayerFingerprint fingerprint)
{
    /// <summary>Writes to <paramref name="file"/>, which must not exist.</summary>
    /// <exception cref="ImageException">A file is too large, or is not what was hashed before.</exception>
    public async Task<BuiltLayer> WriteAsync(string file, CancellationToken cancellation)
    {
        await using var output = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        await using var compressed = new GzipNormalizer(output);
        string diffId;
        await using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        await using (var tar = new HashingStream(gzip))
        {
            await WriteEntriesAsync(tar, cancellation);
            diffId = tar.FinishDigest();
        }

        return new BuiltLayer(layer.Name, diffId, compressed.FinishDigest(), compressed.Written, file);
    }

    private async Task WriteEntriesAsync(Stream tar, CancellationToken cancellation)
    {
        var writer = new LayerTarWriter(tar, layer.Owner);
        var known = new HashSet<string>();
        for (var index = 0; index < layer.Files.Count; index++)
        {
            foreach (var folder in FoldersOf(layer.Files[index].Path).Where(known.Add))
                await writer.AddDirectoryAsync(layer.Root + folder, cancellation);

            await WriteFileAsync(writer, index, cancellation);
        }

        await writer.FinishAsync(cancellation);
    }

    // The root itself, then what lies below. Folders above the root belong to the base, whose modes must stay (think of /tmp).
    private IEnumerable<string> FoldersOf(string path)
    {
        if (layer.Root.Length > 0)
            yield return "";

        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..(slash + 1)];
    }

    private async Task WriteFileAsync(LayerTarWriter writer, int index, CancellationToken cancellation)
    {
        var file = layer.Files[index];
        if (file.Size > TarHeader.MaxSize)
            throw Invalid($"The published file '{file.Path}' has {file.Size} bytes; an image layer can hold files of up to 8 GiB.");

        var hash = await writer.AddFileAsync(layer.Root + file.Path, file, cancellation);
        if (file.Size != fingerprint.Files[index].Size || !hash.AsSpan().SequenceEqual(fingerprint.Files[index].Hash))
            throw Invalid($"The published file '{file.Path}' changed while the image was built.");
    }

    private static ImageException Invalid(string message) => new(ImageFailure.InvalidPublishFolder, message);
}
