using System.Text.Json.Nodes;

namespace EcsPublish.Package.Tests;

/// <summary>A fresh project and what a publish leaves in it.</summary>
internal sealed class TestProject
{
    /// <param name="source">What it consists of.</param>
    /// <param name="workspace">Where it is; unset, in a workspace of its own.</param>
    public TestProject(ProjectSource? source = null, Workspace? workspace = null)
    {
        source ??= new ProjectSource();
        Workspace = workspace ?? new Workspace();
        Folder = Path.Combine(Workspace.Folder, source.Name);
        File = Write(source.Name + ".csproj", source.ToProject());
        Write("Program.cs", source.Program);
    }

    public Workspace Workspace { get; }

    public string Folder { get; }

    /// <summary>Full path of the project file.</summary>
    public string File { get; }

    public LocalAws Local => Workspace.Local;

    /// <summary>result.json of the last publish.</summary>
    public JsonNode Result => Read("result.json");

    /// <summary>The task definition that the last publish rendered.</summary>
    public JsonNode Rendered => Read("task-definition.json");

    /// <summary>The folder of what EcsPublish makes.</summary>
    public string EcsFolder => Path.Combine(Folder, "obj", "Release", "net10.0", "ecs");

    /// <summary><c>dotnet publish -p:PublishToEcs=true</c> to the local AWS.</summary>
    public CommandResult Publish(params IEnumerable<string> more)
    {
        using var command = StartPublish(more);
        return command.WaitForEnd();
    }

    /// <summary>The same, not waited for.</summary>
    public RunningCommand StartPublish(params IEnumerable<string> more) => DotNet.Start(Folder, ["publish", .. Workspace.ToLocal, .. more]);

    /// <summary>Any <c>dotnet</c> command in its folder.</summary>
    public CommandResult Run(params IEnumerable<string> arguments) => DotNet.Run(Folder, arguments);

    /// <summary>Writes a text file into its folder.</summary>
    public string Write(string name, string text) => Workspace.Write(Path.Combine(Path.GetFileName(Folder), name), text);

    private JsonNode Read(string name) => JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(EcsFolder, name)))!;
}
