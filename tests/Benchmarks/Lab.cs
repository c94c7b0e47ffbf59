using System.Reflection;

namespace EcsPublish.Benchmarks;

/// <summary>A folder outside the repository with the packed package and a package cache of its own.</summary>
internal sealed class Lab : IDisposable
{
    private const string Package = "EcsPublish";

    private Lab(string folder, string version) => (Folder, Version) = (folder, version);

    /// <summary>The repository that is measured.</summary>
    public static string Repository { get; } =
        typeof(Lab).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == "RepositoryRoot").Value!;

    /// <summary>Everything is in here.</summary>
    public string Folder { get; }

    /// <summary>The version of the package.</summary>
    public string Version { get; }

    /// <summary>What every command of every contender gets.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = Path.Combine(Folder, "packages"),
        ["XDG_DATA_HOME"] = Path.Combine(Folder, "data"),
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "true",
        ["DOTNET_NOLOGO"] = "true",
        ["MSBUILDDISABLENODEREUSE"] = "1",
    };

    /// <summary>Packs the package.</summary>
    public static async Task<Lab> SetUpAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ecs-benchmarks-").FullName;
        var feed = Path.Combine(folder, "feed");
        await Command.RunAsync("dotnet", Repository, ["pack", "src/EcsPublish", "-c", "Release", "-o", feed, "-v", "q"], new Dictionary<string, string>());
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="packed" value="{feed}" /></packageSources>
            </configuration>
            """);
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(folder, name), "<Project />");
        }

        return new Lab(folder, Path.GetFileNameWithoutExtension(Directory.GetFiles(feed, Package + ".*.nupkg").Single())[(Package.Length + 1)..]);
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
