using EcsPublish.Core.Settings;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Publishing;

/// <summary>An application that is a shell script: published to a folder, and described as the SDK would.</summary>
internal sealed class ShellApp
{
    private readonly string _folder;

    public ShellApp(string folder, string script)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        Write("run.sh", script + "\n");
    }

    /// <summary>What the image phase is told.</summary>
    public ProjectInput Image => new()
    {
        ProjectFile = TestProject.File,
        Properties = new Dictionary<string, string>
        {
            ["PublishFolder"] = _folder,
            ["ContainerBaseImage"] = "mcr.microsoft.com/dotnet/runtime:10.0",
            ["ContainerRuntimeIdentifier"] = "linux-x64",
            ["ContainerWorkingDirectory"] = "/app/",
            ["ContainerAppCommandInstruction"] = "Entrypoint",
        },
        Items = new Dictionary<string, IReadOnlyList<ProjectItem>>
        {
            ["ContainerAppCommand"] = [Item("/bin/sh"), Item("/app/run.sh")],
            ["PublishedFile"] = [Item("run.sh")],
        },
    };

    /// <summary>What the image phase is told when the project was published for each of several platforms.</summary>
    public ProjectInput ImageFor(params string[] runtimeIdentifiers) => Image with
    {
        Properties = new Dictionary<string, string>(),
        Items = new Dictionary<string, IReadOnlyList<ProjectItem>>(),
        Platforms = [.. runtimeIdentifiers.Select(identifier => ImageOf(identifier))],
    };

    /// <summary>What it is told of a publish for another platform, with a port that the project exposes.</summary>
    public ProjectInput ImageOf(string runtimeIdentifier, string? port = null) => Image with
    {
        Properties = new Dictionary<string, string>(Image.Properties) { ["ContainerRuntimeIdentifier"] = runtimeIdentifier },
        Items = port is null ? Image.Items : new Dictionary<string, IReadOnlyList<ProjectItem>>(Image.Items) { ["ContainerPort"] = [Item(port)] },
    };

    /// <summary>Puts a file into the publish folder.</summary>
    public void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);

    private static ProjectItem Item(string include) => new(include, new Dictionary<string, string>());
}
