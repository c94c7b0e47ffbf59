namespace EcsPublish.Package.Tests;

/// <summary>A folder outside the repository, with a space in its path, whose projects take EcsPublish from the packed nupkg.</summary>
internal sealed class Workspace
{
    public Workspace()
    {
        Folder = Directory.CreateDirectory(Path.Combine(PackedPackage.Folder, "projects", Guid.NewGuid().ToString("N")[..6])).FullName;
        Local = new LocalAws(Path.Combine(Folder, "local"));
        Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{PackedPackage.Feed}" /></packageSources>
              <packageSourceMapping><clear /></packageSourceMapping>
              <auditSources><clear /></auditSources>
            </configuration>
            """);

        // What lies above the temporary folder on this machine is none of the projects' business.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    public string Folder { get; }

    /// <summary>The local AWS that its projects publish to.</summary>
    public LocalAws Local { get; }

    /// <summary>The properties of a publish to it.</summary>
    public IEnumerable<string> ToLocal => ["-p:PublishToEcs=true", "-p:EcsLocal=true", $"-p:EcsLocalFolder={Local.Folder}"];

    /// <summary>Writes a text file.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
