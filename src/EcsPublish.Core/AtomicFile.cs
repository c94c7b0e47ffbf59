namespace EcsPublish.Core;

/// <summary>Writes a file so that a reader sees the old one or the new one, never half of it.</summary>
internal static class AtomicFile
{
    /// <summary>Writes text as UTF-8, making the folder when it is missing.</summary>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.NewGuid().ToString("N")[..8]}.tmp";
        try
        {
            await File.WriteAllTextAsync(draft, text, cancellation);
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
