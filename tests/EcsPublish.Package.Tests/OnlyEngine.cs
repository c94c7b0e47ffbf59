namespace EcsPublish.Package.Tests;

/// <summary>A PATH on which one container engine is found and no other one.</summary>
internal sealed class OnlyEngine : IDisposable
{
    private static readonly string[] All = ["docker", "podman", "buildah"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ecs-engine-");

    private OnlyEngine(string engine)
    {
        var others = All.Where(name => name != engine).ToList();
        foreach (var program in Folders.Where(Directory.Exists).SelectMany(Directory.EnumerateFiles).DistinctBy(Path.GetFileName))
        {
            if (!others.Contains(Path.GetFileName(program)))
            {
                File.CreateSymbolicLink(Path.Combine(_folder.FullName, Path.GetFileName(program)), program);
            }
        }
    }

    /// <summary>What makes it so.</summary>
    public Dictionary<string, string> Environment => new() { ["PATH"] = _folder.FullName };

    private static string[] Folders => (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);

    /// <summary>Ends the test as inconclusive when the engine is not installed or does not work.</summary>
    /// <param name="engine">Its program.</param>
    /// <param name="question">What it answers only when it can work.</param>
    public static OnlyEngine Require(string engine, string question)
    {
        OutsideProgram.Require(engine);
        using var command = RunningCommand.Start(engine, Path.GetTempPath(), [question]);
        var answer = command.WaitForEnd();
        return answer.ExitCode == 0 ? new OnlyEngine(engine) : throw new AssertInconclusiveException($"{engine} does not work here: {answer.Output}");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
