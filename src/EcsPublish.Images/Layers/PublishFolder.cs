namespace EcsPublish.Images.Layers;

/// <summary>Lists the publish output in an order and with modes that do not depend on machine, file system or time.</summary>
internal sealed class PublishFolder(string folder, string? appHostFile)
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly string? _appHostFile = appHostFile?.Replace('\\', '/');

    /// <summary>All files below the folder, hidden ones included, links replaced by what they point at, sorted ordinally.</summary>
    /// <exception cref="ImageException">The folder is missing, empty or unreadable, or a link in it is broken or circular.</exception>
    public IReadOnlyList<PublishedFile> Read()
    {
        if (!Directory.Exists(folder))
            throw Invalid($"The publish folder '{folder}' does not exist.");

        var files = new List<PublishedFile>();
        try
        {
            Collect(new DirectoryInfo(folder), "", [Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))], files);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Invalid($"The publish folder '{folder}' cannot be read: {failure.Message}", failure);
        }

        if (files.Count == 0)
            throw Invalid($"The publish folder '{folder}' holds no file.");

        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }

    private void Collect(DirectoryInfo directory, string prefix, string[] parents, List<PublishedFile> files)
    {
        foreach (var entry in directory.EnumerateFileSystemInfos())
        {
            var path = prefix + entry.Name;
            var target = Resolve(entry, path);
            if (target is FileInfo file)
                files.Add(new PublishedFile(path, file.FullName, file.Length, IsExecutable(path, file)));
            else if (parents.Contains(target.FullName))
                throw Invalid($"The link '{path}' in the publish folder leads back to a folder that contains it.");
            else
                Collect((DirectoryInfo)target, path + "/", [.. parents, target.FullName], files);
        }
    }

    private static FileSystemInfo Resolve(FileSystemInfo entry, string path)
    {
        if (entry.LinkTarget is null)
            return entry;

        var target = entry.ResolveLinkTarget(returnFinalTarget: true);
        return target is { Exists: true } ? target : throw Invalid($"The link '{path}' in the publish folder points at nothing.");
    }

    private bool IsExecutable(string path, FileInfo file) =>
        path == _appHostFile || (!OperatingSystem.IsWindows() && (file.UnixFileMode & AnyExecute) != 0);

    private static ImageException Invalid(string message, Exception? inner = null) =>
        new(ImageFailure.InvalidPublishFolder, message, inner);
}
