namespace EcsPublish.Local.Runtime;

/// <summary>One container's places on disk: a copy of its image's working directory (applications like to write beside their dll, and the
/// unpacked image must stay as it is), and a home and a temporary folder that nobody else uses.</summary>
/// <remarks>Only the working directory is copied. Where that is the image's root, the process works in the unpacked image itself.</remarks>
internal sealed class TaskFolder
{
    private readonly string _imageRoot;
    private readonly string _workingDirectory;

    /// <param name="folder">Full path, to be made.</param>
    /// <param name="imageRoot">The unpacked image.</param>
    /// <param name="workingDirectory">The working directory, a path in the image.</param>
    public TaskFolder(string folder, string imageRoot, string workingDirectory)
    {
        _imageRoot = imageRoot;
        _workingDirectory = "/" + workingDirectory.Trim('/');
        Home = Directory.CreateDirectory(Path.Combine(folder, "home")).FullName;
        Temporary = Directory.CreateDirectory(Path.Combine(folder, "tmp")).FullName;
        Work = _workingDirectory == "/" ? imageRoot : Path.Combine(folder, "work");
        if (Work != imageRoot)
            Copy(new(InImage(_workingDirectory)), Work);
    }

    /// <summary>HOME.</summary>
    public string Home { get; }

    /// <summary>TMPDIR.</summary>
    public string Temporary { get; }

    /// <summary>The working directory, on this machine.</summary>
    public string Work { get; }

    /// <summary>Where a file of the image lies on this machine; null when the path is not absolute or there is no such file.</summary>
    public string? Find(string imagePath)
    {
        if (!imagePath.StartsWith('/') || imagePath.Split('/').Contains(".."))
            return null;
        var below = _workingDirectory == "/" ? "/" : _workingDirectory + "/";
        var path = imagePath.StartsWith(below, StringComparison.Ordinal)
            ? Path.Combine(Work, imagePath[below.Length..])
            : InImage(imagePath);
        return File.Exists(path) ? path : null;
    }

    private string InImage(string imagePath) => Path.Combine(_imageRoot, imagePath.TrimStart('/'));

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        if (!from.Exists)
            return;
        foreach (var entry in from.EnumerateFileSystemInfos())
            CopyEntry(entry, Path.Combine(to, entry.Name));
    }

    /// <summary>A link keeps pointing into the unpacked image.</summary>
    private static void CopyEntry(FileSystemInfo entry, string to)
    {
        if (entry.LinkTarget is { } target)
            File.CreateSymbolicLink(to, Path.GetFullPath(target, Path.GetDirectoryName(entry.FullName)!));
        else if (entry is DirectoryInfo folder)
            Copy(folder, to);
        else
            ((FileInfo)entry).CopyTo(to);
    }
}
