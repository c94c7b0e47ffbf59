namespace EcsPublish.Local.Runtime.Unpacking;

/// <summary>A folder seen as the root of an image: whatever path or link an archive names, it stays inside.</summary>
/// <remarks>Links are followed by hand, with the folder as their root, as a container would see them; the operating
/// system never follows one
/// while something is written. See https://github.com/cyphar/filepath-securejoin for the attacks.</remarks>
internal sealed class ImageTree(string root)
{
    private const int MostLinks = 40;

    /// <summary>The full path of an entry, with links followed in its folders but not in its last part.</summary>
    public string Entry(string path) => Walk(path, followLast: false);

    /// <summary>The full path that an entry is found at, all links followed.</summary>
    public string Target(string path) => Walk(path, followLast: true);

    /// <summary>A link's target as it may be written to disk: relative, canonical and inside the root.</summary>
    /// <param name="link">Full path of the link.</param>
    /// <param name="target">What the archive says.</param>
    public string LinkTarget(string link, string target)
    {
        var folder = Path.GetDirectoryName(link)!;
        var wanted = Path.GetFullPath(target.StartsWith('/') ? root + target : Path.Combine(folder, target));
        if (wanted != root && !wanted.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new InvalidDataException($"The link to '{target}' leaves the image.");
        return Path.GetRelativePath(folder, wanted);
    }

    /// <summary>The parts of an archive's path, which must be relative and must not climb.</summary>
    public static string[] Parts(string path)
    {
        if (path.StartsWith('/') || path.Contains('\0') || (OperatingSystem.IsWindows() && path.AsSpan().ContainsAny('\\', ':')))
            throw new InvalidDataException($"The path '{path}' is not a relative one.");
        string[] parts = [.. Split(path)];
        return parts.Contains("..") ? throw new InvalidDataException($"The path '{path}' leaves the image.") : parts;
    }

    private string Walk(string path, bool followLast)
    {
        var pending = new Stack<string>(Parts(path).Reverse());
        var resolved = new List<string>();
        var links = 0;
        while (pending.TryPop(out var part))
        {
            Step(resolved, part);
            var follow = pending.Count > 0 || followLast;
            if (!follow || new FileInfo(Full(resolved)).LinkTarget is not { } target)
                continue;
            if (++links > MostLinks)
                throw new InvalidDataException($"The path '{path}' has too many links.");
            resolved.RemoveAt(resolved.Count - 1);
            foreach (var next in Split(target).Reverse())
                pending.Push(next);
        }

        return Full(resolved);
    }

    private static void Step(List<string> resolved, string part)
    {
        if (part != "..")
            resolved.Add(part);
        else if (resolved.Count > 0)
            resolved.RemoveAt(resolved.Count - 1);
    }

    private static IEnumerable<string> Split(string path) =>
        path.Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".");

    private string Full(List<string> parts) => Path.Combine([root, .. parts]);
}
