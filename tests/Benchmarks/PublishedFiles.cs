using System.IO.Compression;

namespace EcsPublish.Benchmarks;

/// <summary>The files of a publish output at one moment.</summary>
internal sealed class PublishedFiles
{
    private readonly Dictionary<string, byte[]> _content;

    private PublishedFiles(Dictionary<string, byte[]> content) => _content = content;

    /// <summary>Looks at a project's output; nothing is there before its first publish.</summary>
    public static PublishedFiles Of(string project)
    {
        var folder = Path.Combine(project, "bin", "Release", "net10.0", "linux-x64", "publish");
        return new PublishedFiles(Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllBytes)
            : []);
    }

    /// <summary>How large the files are, compressed one by one, that are not as they were.</summary>
    public long CompressedChangesSince(PublishedFiles before) => _content
        .Where(file => !before._content.TryGetValue(file.Key, out var old) || !old.AsSpan().SequenceEqual(file.Value))
        .Sum(file => Compressed(file.Value));

    private static long Compressed(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return bytes.Length;
    }
}
