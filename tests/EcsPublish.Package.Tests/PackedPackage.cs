using System.Reflection;

namespace EcsPublish.Package.Tests;

/// <summary>The nupkg under test and the NuGet feed it lies in, made once for a test run.</summary>
[TestClass]
public static class PackedPackage
{
    /// <summary>Unique for each run: an older one in some cache is never taken for it.</summary>
    public static string Version { get; } = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}";

    /// <summary>The repository under test.</summary>
    public static string Repository { get; } =
        typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == "RepositoryRoot").Value!;

    /// <summary>Everything of this run: feed, package cache, projects. Removed at the end.</summary>
    public static string Folder { get; } = Directory.CreateTempSubdirectory("ecs publish tests ").FullName;

    /// <summary>The folder with the nupkg.</summary>
    public static string Feed => Path.Combine(Folder, "feed");

    /// <summary>Full path of the nupkg.</summary>
    public static string Nupkg => Path.Combine(Feed, $"EcsPublish.{Version}.nupkg");

    [AssemblyInitialize]
    public static void Pack(TestContext context)
    {
        var pack = DotNet.Run(Repository, "pack", "src/EcsPublish", "-c", "Release", "-o", Feed, $"-p:Version={Version}", "-v", "q", "-nodeReuse:false");
        Assert.AreEqual(0, pack.ExitCode, pack.Output);
    }

    [AssemblyCleanup]
    public static void Remove()
    {
        LocalServers.StopAll();
        Directory.Delete(Folder, recursive: true);
    }
}
