using System.Text.Json.Nodes;

namespace EcsPublish.Package.Tests;

/// <summary>A fresh project outside the repository, in a folder with a space, that takes EcsPublish from the packed nupkg.</summary>
internal sealed class TestProject
{
    private const string Hello = """
        Console.WriteLine("Hello from the container.");
        """;

    public TestProject(string name = "Hello", string program = Hello, string properties = "", string items = "", string sdk = "Microsoft.NET.Sdk")
    {
        Folder = Directory.CreateDirectory(Path.Combine(PackedPackage.Folder, "projects", Guid.NewGuid().ToString("N")[..6], name)).FullName;
        Name = name;
        Local = new LocalServers(Path.Combine(Path.GetDirectoryName(Folder)!, "local"));
        File.WriteAllText(Path.Combine(Folder, name + ".csproj"), Project(sdk, properties, items));
        File.WriteAllText(Path.Combine(Folder, "Program.cs"), program);
        File.WriteAllText(Path.Combine(Folder, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{PackedPackage.Feed}" /></packageSources>
              <packageSourceMapping><clear /></packageSourceMapping>
              <auditSources><clear /></auditSources>
            </configuration>
            """);

        // What lies above the temporary folder on this machine is none of the project's business.
        File.WriteAllText(Path.Combine(Folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(Folder, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(Folder, "Directory.Packages.props"), "<Project />");
    }

    public string Name { get; }

    public string Folder { get; }

    /// <summary>The local AWS that this project publishes to: its own.</summary>
    public LocalServers Local { get; }

    /// <summary>result.json of the last publish.</summary>
    public JsonNode Result => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "obj", "Release", "net10.0", "ecs", "result.json")))!;

    /// <summary><c>dotnet publish -p:PublishToEcs=true</c> to the local AWS.</summary>
    public CommandResult Publish(params IEnumerable<string> more)
    {
        using var command = StartPublish(more);
        return command.WaitForEnd();
    }

    /// <summary>The same, not waited for.</summary>
    public RunningCommand StartPublish(params IEnumerable<string> more) => DotNet.Start(Folder, ["publish", .. ToLocal, .. more]);

    /// <summary>The properties of a publish to the project's own local AWS.</summary>
    public IEnumerable<string> ToLocal => ["-p:PublishToEcs=true", "-p:EcsLocal=true", $"-p:EcsLocalFolder={Local.Folder}"];

    private static string Project(string sdk, string properties, string items) => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
            <EcsDeploy Condition="'$(EcsDeploy)' == ''">Task</EcsDeploy>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="EcsPublish" Version="{PackedPackage.Version}" PrivateAssets="all" />
            {items}
          </ItemGroup>
        </Project>
        """;
}
