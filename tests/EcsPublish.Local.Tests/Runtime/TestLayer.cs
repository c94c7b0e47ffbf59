using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace EcsPublish.Local.Tests.Runtime;

/// <summary>A layer made on the fly: tar and gzip.</summary>
internal sealed class TestLayer
{
    private readonly List<TarEntry> _entries = [];

    public TestLayer File(string path, string content, UnixFileMode mode = (UnixFileMode)0b110_100_100) =>
        File(path, Encoding.UTF8.GetBytes(content), mode);

    public TestLayer File(string path, byte[] content, UnixFileMode mode = (UnixFileMode)0b110_100_100) =>
        Add(new UstarTarEntry(TarEntryType.RegularFile, path) { DataStream = new MemoryStream(content), Mode = mode });

    public TestLayer Folder(string path) => Add(new UstarTarEntry(TarEntryType.Directory, path));

    public TestLayer Link(string path, string target) => Add(new UstarTarEntry(TarEntryType.SymbolicLink, path) { LinkName = target });

    public TestLayer HardLink(string path, string target) => Add(new UstarTarEntry(TarEntryType.HardLink, path) { LinkName = target });

    /// <summary>Writes the layer and returns its path.</summary>
    public string Save(string file)
    {
        using var compressed = new GZipStream(System.IO.File.Create(file), CompressionLevel.Fastest);
        using var archive = new TarWriter(compressed);
        _entries.ForEach(archive.WriteEntry);
        return file;
    }

    private TestLayer Add(TarEntry entry)
    {
        _entries.Add(entry);
        return this;
    }
}
