namespace EcsPublish.Engine;

/// <summary>The product's folder in the user's data: <c>~/.local/share/EcsPublish</c>, <c>%LOCALAPPDATA%\EcsPublish</c>.</summary>
internal static class DataFolder
{
    private static string Root => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "EcsPublish");

    /// <summary>Lock files of what is being published on this machine.</summary>
    public static string Claims => Path.Combine(Root, "claims");

    /// <summary>The local AWS, unless EcsLocalFolder names another folder.</summary>
    public static string Local => Path.Combine(Root, "local");

    /// <summary>The same for containers on an engine. Images for processes have no base and would not start there, so the two do not mix.</summary>
    public static string LocalOnEngine => Path.Combine(Root, "local-docker");
}
