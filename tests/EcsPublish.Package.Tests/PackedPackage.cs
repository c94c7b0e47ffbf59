using System.Reflection;
using EcsPublish.Shared;

namespace EcsPublish.Package.Tests;

/// <summary>The nupkg under test and the NuGet feed it lies in, made once for a test run.</summary>
[TestClass]
public static class PackedPackage
{
    private const string Id = "EcsPublish";

    /// <summary>The repository under test.</summary>
    public static string Repository { get; } = Fact("RepositoryRoot");

    /// <summary>The machine of the SDK, as a runtime identifier. The nupkg under test has an engine for it, and for no other one.</summary>
    public static string Runtime { get; } = Fact("SdkRuntime");

    /// <summary>Whether that engine is a program of its own, which needs a linker to be made, or assemblies with code for the machine.</summary>
    public static bool HasProgram { get; } = !OperatingSystem.IsWindows() && (InstalledProgram.Find("clang") ?? InstalledProgram.Find("gcc")) is not null;

    /// <summary>Everything of this run: feed, package cache, projects. Removed at the end.</summary>
    public static string Folder { get; } = Directory.CreateTempSubdirectory("ecs publish tests ").FullName;

    /// <summary>The folder with the nupkg.</summary>
    public static string Feed => Path.Combine(Folder, "feed");

    /// <summary>Full path of the nupkg.</summary>
    public static string Nupkg => Directory.GetFiles(Feed, Id + ".*.nupkg").Single();

    /// <summary>Its version: the repository's own, since feed and package cache are this run's alone, and nothing is compiled again for its sake.</summary>
    public static string Version => Path.GetFileNameWithoutExtension(Nupkg)[(Id.Length + 1)..];

    [AssemblyInitialize]
    public static void Pack(TestContext context)
    {
        // With the developer's own package cache: what is restored in the repository must not point into this run's folder.
        // Only this machine's engine is run here; each other one would be seconds of compiling for nothing.
        using var pack = RunningCommand.Start(
            DotNet.Program,
            Repository,
            ["pack", "src/EcsPublish", "-c", "Release", "-o", Feed, $"-p:EngineRuntimes={Runtime}", "-v", "q", "-nodeReuse:false"],
            new[] { "NUGET_PACKAGES", "XDG_DATA_HOME" }.ToDictionary(name => name, name => Environment.GetEnvironmentVariable(name) ?? ""));
        pack.WaitForEnd().MustSucceed();
    }

    [AssemblyCleanup]
    public static void Remove()
    {
        LocalAws.StopAll();
        Directory.Delete(Folder, recursive: true);
    }

    private static string Fact(string key) =>
        typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == key).Value!;
}
