namespace EcsPublish.Images.Archives;

/// <summary>The files of a tar by name, and the links between them.</summary>
internal sealed class TarContents(IReadOnlyDictionary<string, ArchiveEntry> files, IReadOnlyDictionary<string, string> links)
{
    private const int MostHops = 8;

    /// <summary>The file of a name, also through links; null when there is none in the archive.</summary>
    public ArchiveEntry? Find(string name)
    {
        for (var hops = 0; hops < MostHops; hops++)
        {
            if (files.TryGetValue(name, out var file))
                return file;

            if (!links.TryGetValue(name, out var target))
                return null;

            name = Resolve(name, target);
        }

        return null;
    }

    // `docker save` of older engines writes a layer that two images share once, and links "../<id>/layer.tar" to it.
    private static string Resolve(string link, string target)
    {
        var parts = new List<string>();
        foreach (var part in $"{(target.StartsWith('/') ? "" : Path.GetDirectoryName(link)?.Replace('\\', '/'))}/{target}".Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "." or ".."))
                parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
