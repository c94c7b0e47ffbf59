namespace EcsPublish.Images.Layers;

/// <summary>
/// Compressed layers on disk, by the fingerprint of their content: <c>app-&lt;fingerprint&gt;.tar.gz</c> and its note <c>.json</c>.
/// Several builds may share the folder: files appear whole (written aside, then renamed), the note last.
/// </summary>
internal sealed class LayerCache(string folder)
{
    private const string Blob = ".tar.gz";
    private const string Note = ".json";

    // The current one and the one before, so that going back and forth costs nothing.
    private const int KeptOfEachLayer = 2;

    private const int FingerprintLength = 64;

    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromHours(1);

    // Of a package that the project has given up.
    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromDays(30);

    /// <summary>The layer from the cache, or freshly written into it.</summary>
    public async Task<BuiltLayer> GetAsync(LayerSource layer, CancellationToken cancellation)
    {
        var fingerprint = await Task.Run(() => LayerFingerprint.Of(layer, cancellation), cancellation);
        var writer = new LayerWriter(layer, fingerprint);
        return await GetAsync(layer.Name, fingerprint.Value, file => writer.WriteAsync(file, cancellation), cancellation);
    }

    /// <summary>A layer by a name and what it is made of, from the cache or freshly written by <paramref name="write"/>.</summary>
    public async Task<BuiltLayer> GetAsync(string name, string fingerprint, Func<string, Task<BuiltLayer>> write, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{name}-{fingerprint}");
        var built = await FindAsync(name, path, cancellation)
            ?? await AddAsync(path, write, cancellation) with { IsChanged = FilesOf(name).Any(file => file.Extension == Note && file.FullName != path + Note) };
        Prune(name, path);
        return built;
    }

    // Trusts no file that is not, to the byte, what was written.
    private static async Task<BuiltLayer?> FindAsync(string layer, string path, CancellationToken cancellation)
    {
        var note = await LayerCacheEntry.ReadAsync(path + Note, cancellation);
        var blob = new FileInfo(path + Blob);
        if (note is null || !blob.Exists || blob.Length != note.Size)
            return null;

        var built = new BuiltLayer(layer, note.DiffId, note.Digest, note.Size, blob.FullName);
        await using var content = built.Open();
        return Sha256Digest.Format(HashedFile.Read(content).Hash) == note.Digest ? built : null;
    }

    private static async Task<BuiltLayer> AddAsync(string path, Func<string, Task<BuiltLayer>> write, CancellationToken cancellation)
    {
        var aside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            var built = await write(aside);
            File.Move(aside, path + Blob, overwrite: true);

            await new LayerCacheEntry(built.DiffId, built.Digest, built.Size).WriteAsync(aside, cancellation);
            File.Move(aside, path + Note, overwrite: true);
            return built with { File = path + Blob };
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private void Prune(string layer, string current)
    {
        Attempt(() => File.SetLastWriteTimeUtc(current + Note, DateTime.UtcNow));
        var known = FilesOf(layer);
        var old = known.Where(file => file.Name.EndsWith(Note, StringComparison.Ordinal))
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .Skip(KeptOfEachLayer)
            .SelectMany(note => new[] { note.FullName, note.FullName[..^Note.Length] + Blob });
        var abandoned = known.Where(file => file.Extension == ".tmp" && IsOlder(file, AbandonedAfter));
        var forgotten = new DirectoryInfo(folder).GetFiles().Where(file => IsOlder(file, ForgottenAfter) && IsUnused(file));
        foreach (var file in old.Concat(abandoned.Concat(forgotten).Select(file => file.FullName)))
            Attempt(() => File.Delete(file));
    }

    // Files of other builds come and go meanwhile. One that has gone since it was listed has no time, and there may be a new one of its name.
    private static bool IsOlder(FileInfo file, TimeSpan age) => file.Exists && DateTime.UtcNow - file.LastWriteTimeUtc > age;

    // A layer that is used has a young note.
    private static bool IsUnused(FileInfo file) =>
        !file.Name.EndsWith(Blob, StringComparison.Ordinal) || !File.Exists(file.FullName[..^Blob.Length] + Note);

    // "package a" is not "package a-b": after the name comes the fingerprint, and nothing else.
    private FileInfo[] FilesOf(string layer) =>
        [.. new DirectoryInfo(folder).GetFiles($"{layer}-*").Where(file => file.Name.IndexOf('.', layer.Length) == layer.Length + 1 + FingerprintLength)];

    private static void Attempt(Action step)
    {
        try
        {
            step();
        }
        catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
        {
            // Another build uses or has removed the file. Tidiness can wait for the next build.
        }
    }
}
