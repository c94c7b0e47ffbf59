namespace EcsPublish.Images.Credentials;

/// <summary>Finds programs on the PATH of a given environment instead of this process's.</summary>
internal sealed class ProgramPath(IReadOnlyDictionary<string, string> environment)
{
    private static readonly string[] Extensions = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];

    /// <summary>The full path, or null.</summary>
    public string? Find(string name) => Folders()
        .SelectMany(folder => Extensions.Select(extension => Path.Combine(folder, name + extension)))
        .FirstOrDefault(File.Exists);

    private string[] Folders() => environment.TryGetValue("PATH", out var path)
        ? path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        : [];
}
