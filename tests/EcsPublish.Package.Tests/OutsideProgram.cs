namespace EcsPublish.Package.Tests;

/// <summary>Programs that a test uses when they are installed.</summary>
internal static class OutsideProgram
{
    /// <summary>Ends the test as inconclusive when a program is not on the PATH.</summary>
    public static void Require(params IEnumerable<string> names)
    {
        foreach (var name in names.Where(name => Find(name) is null))
        {
            Assert.Inconclusive($"{name} is not installed.");
        }
    }

    private static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
        .FirstOrDefault(File.Exists);
}
