using System.Text.Json;
using System.Text.Json.Nodes;
using EcsPublish.Images.Configuration;

namespace EcsPublish.Images.Archives;

/// <summary>A tar on disk, read by the names of its files, each from where it lies; nothing is unpacked.</summary>
internal sealed class ArchiveFile
{
    // The specification asks registries to take manifests of at least 4 MiB; whatever is larger is no document of an image.
    private const int LongestDocument = 4 * 1024 * 1024;

    private readonly string _path;
    private readonly TarContents _contents;

    private ArchiveFile(string path, TarContents contents) => (_path, _contents) = (path, contents);

    /// <summary>Finds out what is in the archive.</summary>
    /// <exception cref="InvalidDataException">It cannot be read as a tar.</exception>
    public static ArchiveFile Open(string path)
    {
        using var archive = OpenFile(path);
        return new ArchiveFile(path, new TarScanner(archive).Scan());
    }

    /// <summary>Bytes of a file; null when there is none of that name.</summary>
    public long? SizeOf(string name) => _contents.Find(name)?.Size;

    /// <summary>Opens a file at its beginning.</summary>
    public Stream OpenEntry(string name) => new EntryStream(OpenFile(_path), Require(name));

    /// <summary>Reads a small file whole.</summary>
    public byte[] Read(string name)
    {
        var entry = Require(name);
        if (entry.Size > LongestDocument)
            throw new InvalidDataException($"Its file {name} is too large to be a document of an image.");

        using var content = OpenEntry(name);
        var bytes = new byte[entry.Size];
        content.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Reads a JSON document; null when there is none of that name.</summary>
    public JsonNode? ReadJson(string name) => SizeOf(name) is null ? null : ParseJson(name, Read(name));

    /// <summary>Parses a document of the archive.</summary>
    public static JsonNode ParseJson(string name, byte[] content)
    {
        try
        {
            return ForeignJson.Parse(content) ?? throw new JsonException("It is null.");
        }
        catch (JsonException malformed)
        {
            throw new InvalidDataException($"Its file {name} is not JSON.", malformed);
        }
    }

    private ArchiveEntry Require(string name) =>
        _contents.Find(name) ?? throw new InvalidDataException($"It has no file {name}.");

    // The engine's archive is deleted after the push; a retry that still reads it meanwhile does no harm.
    private static FileStream OpenFile(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
}
