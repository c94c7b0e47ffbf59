namespace EcsPublish.Local.Storage;

/// <summary>Replaces a file as a whole: a reader sees the old bytes or the new, never half of them, also after a crash.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file and moves it into place.</summary>
    /// <param name="path">Full path; its folder exists.</param>
    /// <param name="bytes">The new content.</param>
    /// <param name="mode">The Unix mode of a new file; null leaves it to the process.</param>
    public static void Write(string path, ReadOnlySpan<byte> bytes, UnixFileMode? mode = null)
    {
        var draft = $"{path}.{Guid.NewGuid():n}.tmp";
        using (var file = new FileStream(draft, Options(mode)))
            file.Write(bytes);
        File.Move(draft, path, overwrite: true);
    }

    private static FileStreamOptions Options(UnixFileMode? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (mode is not null && !OperatingSystem.IsWindows()) options.UnixCreateMode = mode;
        return options;
    }
}
