using EcsPublish.Protocol;

namespace EcsPublish.Engine.Tests;

/// <summary>A project whose application is a shell script, as the targets hand it over.</summary>
internal sealed class HelloProject
{
    private readonly string _folder;

    /// <param name="folder">The project's folder; its publish output is made there.</param>
    /// <param name="localFolder">The data folder of the local AWS.</param>
    public HelloProject(string folder, string localFolder)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        Settings = new()
        {
            ["MSBuildProjectName"] = "Hello",
            ["AssemblyName"] = "Hello",
            ["OutputFolder"] = Path.Combine(_folder, "obj"),
            ["EcsDeploy"] = "Task",
            ["EcsLocal"] = "true",
            ["EcsLocalFolder"] = localFolder,
            ["EcsCpu"] = "256",
            ["EcsMemory"] = "512",
            ["EcsNetworkMode"] = "awsvpc",
            ["EcsLaunchType"] = "FARGATE",
            ["EcsExecutionRole"] = "ecsTaskExecutionRole",
            ["EcsLogDriver"] = "awslogs",
            ["EcsLogStreamPrefix"] = "ecs",
        };
    }

    /// <summary>Properties; a test changes what it is about.</summary>
    public Dictionary<string, string> Settings { get; }

    /// <summary>result.json as it lies on disk.</summary>
    public string Result => File.ReadAllText(Path.Combine(_folder, "obj", "result.json"));

    /// <summary>What the first phase is told.</summary>
    public BuildInput Start => new() { ProjectFile = Path.Combine(_folder, "Hello.csproj"), Properties = Settings };

    /// <summary>What the image phase is told, with the script as the publish output.</summary>
    public BuildInput Image(string script)
    {
        var output = Directory.CreateDirectory(Path.Combine(_folder, "publish")).FullName;
        File.WriteAllText(Path.Combine(output, "run.sh"), script + "\n");
        return new BuildInput
        {
            Properties = new()
            {
                ["PublishFolder"] = output,
                ["ContainerBaseImage"] = "mcr.microsoft.com/dotnet/runtime:10.0",
                ["ContainerWorkingDirectory"] = "/app/",
                ["ContainerAppCommandInstruction"] = "Entrypoint",
            },
            Items = new()
            {
                ["ContainerAppCommand"] = [new("/bin/sh", []), new("/app/run.sh", [])],
                ["PublishedFile"] = [new("run.sh", [])],
            },
        };
    }
}
