namespace EcsPublish.Shared;

/// <summary>Programs of this machine.</summary>
internal static class InstalledProgram
{
    /// <summary>Full path of a program; null when it is not installed.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
