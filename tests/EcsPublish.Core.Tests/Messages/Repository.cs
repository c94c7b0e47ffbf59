namespace EcsPublish.Core.Tests.Messages;

/// <summary>The working copy that the tests were built from: for tests that compare code with what stands beside it.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Root = new(Find);

    /// <summary>The full path of a file or folder, given relative to the root with <c>/</c>.</summary>
    public static string PathOf(string path) => Path.Combine(Root.Value, path);

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    /// <summary>All C# files of the product.</summary>
    public static IEnumerable<string> Sources() => Directory.EnumerateFiles(PathOf("src"), "*.cs", SearchOption.AllDirectories);

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "EcsPublish.sln")))
            at = at.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds EcsPublish.sln.");
        return at.FullName;
    }
}
