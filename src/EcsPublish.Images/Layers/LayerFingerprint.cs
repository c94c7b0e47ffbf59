using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EcsPublish.Images.Layers;

/// <summary>Names a layer by what goes in, so that nothing is compressed when nothing changed.</summary>
/// <param name="Value">64 hexadecimal digits over names, modes, owner and contents.</param>
/// <param name="Files">What each file held, in the order of the layer.</param>
internal sealed record LayerFingerprint(string Value, IReadOnlyList<HashedFile> Files)
{
    // Raise it when the bytes that the writer makes of equal input change.
    private const int WriterVersion = 1;

    /// <summary>Hashes all files, as many at once as there are processors.</summary>
    public static LayerFingerprint Of(LayerSource layer, CancellationToken cancellation)
    {
        var files = new HashedFile[layer.Files.Count];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellation }, index =>
        {
            using var content = PublishedFileStream.Open(layer.Files[index]);
            files[index] = HashedFile.Read(content);
        });
        return new LayerFingerprint(Combine(layer, files), files);
    }

    private static string Combine(LayerSource layer, HashedFile[] files)
    {
        using var total = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(total, $"{WriterVersion}\0{layer.Root}\0{layer.Owner.User}\0{layer.Owner.Group}\0");
        for (var index = 0; index < files.Length; index++)
        {
            Append(total, $"{layer.Files[index].Path}\0{(layer.Files[index].IsExecutable ? 'x' : '-')}\0");
            total.AppendData(files[index].Hash);
        }

        return Convert.ToHexStringLower(total.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, FormattableString text) =>
        hash.AppendData(Encoding.UTF8.GetBytes(text.ToString(CultureInfo.InvariantCulture)));
}
