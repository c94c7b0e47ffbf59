using System.Formats.Tar;
using System.IO.Compression;

namespace EcsPublish.Local.Runtime.Unpacking;

/// <summary>Lays an image's layers over each other in a folder, as
/// https://github.com/opencontainers/image-spec/blob/main/layer.md describes. Owners are not kept; devices and pipes
/// are left out.</summary>
/// <param name="root">Full path of the folder, which exists and is empty.</param>
/// <param name="budget">What all layers together may unpack to.</param>
internal sealed class LayerExtractor(string root, UnpackBudget budget)
{
    private const string Whiteout = ".wh.";
    private const string OpaqueWhiteout = ".wh..wh..opq";

    private readonly ImageTree _tree = new(root);
    private readonly HashSet<string> _ofThisLayer = [];

    /// <summary>Lays one more layer on top.</summary>
    /// <exception cref="InvalidDataException">The layer is damaged or wants to write outside the folder.</exception>
    public void Extract(string layerFile, CancellationToken cancellation)
    {
        _ofThisLayer.Clear();
        using var content = Open(layerFile);
        using var archive = new TarReader(content);
        while (Next(archive) is { } entry)
        {
            cancellation.ThrowIfCancellationRequested();
            Lay(entry);
        }
    }

    // The reader has many words for a damaged header, some of them those of a programmer's mistake.
    private static TarEntry? Next(TarReader archive)
    {
        try
        {
            return archive.GetNextEntry();
        }
        catch (Exception damaged) when (damaged is InvalidOperationException or ArgumentException or FormatException or OverflowException or NotSupportedException)
        {
            throw new InvalidDataException($"The layer is damaged: {damaged.Message}", damaged);
        }
    }

    private BoundedStream Open(string layerFile)
    {
        var file = File.OpenRead(layerFile);
        var compressed = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return new(compressed ? new GZipStream(file, CompressionMode.Decompress) : file, budget);
    }

    private void Lay(TarEntry entry)
    {
        var parts = ImageTree.Parts(entry.Name);
        if (parts.Length == 0 || entry.EntryType is TarEntryType.GlobalExtendedAttributes)
            return;
        var path = _tree.Entry(entry.Name);
        var name = parts[^1];
        if (name == OpaqueWhiteout)
            HideBelow(Path.GetDirectoryName(path)!);
        else if (name.StartsWith(Whiteout, StringComparison.Ordinal))
            Delete(_tree.Entry(Hidden(parts)));
        else
            Write(entry, path);
    }

    /// <summary>The path that a whiteout hides: <c>a/.wh.b</c> hides <c>a/b</c>.</summary>
    private static string Hidden(string[] whiteout)
    {
        var name = whiteout[^1][Whiteout.Length..];
        return name is "" or "." or ".."
            ? throw new InvalidDataException($"The whiteout '{string.Join('/', whiteout)}' names no file.")
            : string.Join('/', [.. whiteout[..^1], name]);
    }

    private void Write(TarEntry entry, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _ofThisLayer.Add(path);
        if (entry.EntryType is TarEntryType.Directory)
            WriteFolder(entry, path);
        else if (entry.EntryType is TarEntryType.SymbolicLink)
            WriteLink(entry, path);
        else if (entry.EntryType is TarEntryType.HardLink)
            WriteCopy(entry, path);
        else if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile)
            WriteFile(entry, path);
    }

    private static void WriteFolder(TarEntry entry, string path)
    {
        if (new FileInfo(path).LinkTarget is not null || File.Exists(path))
            Delete(path);
        Directory.CreateDirectory(path);
        SetMode(path, entry.Mode | UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void WriteLink(TarEntry entry, string path)
    {
        var target = _tree.LinkTarget(path, entry.LinkName);
        Delete(path);
        File.CreateSymbolicLink(path, target);
    }

    private void WriteCopy(TarEntry entry, string path)
    {
        var target = _tree.Target(entry.LinkName);
        if (target == path)
            return;
        Delete(path);
        File.Copy(target, path);
    }

    private static void WriteFile(TarEntry entry, string path)
    {
        Delete(path);
        using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            entry.DataStream?.CopyTo(file);
        SetMode(path, entry.Mode | UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        const UnixFileMode Permissions = (UnixFileMode)0b111_111_111;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode & Permissions);
    }

    /// <summary>An opaque whiteout hides what lower layers have in a folder, whatever its place among this layer's own entries.</summary>
    private void HideBelow(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var path in Directory.EnumerateFileSystemEntries(folder).ToList())
        {
            if (_ofThisLayer.Contains(path))
                continue;
            Delete(path);
        }
    }

    private static void Delete(string path)
    {
        if (Directory.Exists(path) && new FileInfo(path).LinkTarget is null)
            Directory.Delete(path, recursive: true);
        else
            File.Delete(path);
    }
}
