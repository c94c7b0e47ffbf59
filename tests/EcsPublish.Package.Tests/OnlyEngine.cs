using EcsPublish.Shared;

namespace EcsPublish.Package.Tests;

/// <summary>A PATH on which one container engine is found and no other one.</summary>
internal sealed class OnlyEngine : IDisposable
{
    private static readonly string[] All = ["docker", "podman", "buildah"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ecs-engine-");

    private readonly TestEngine? _daemon;

    private OnlyEngine(string engine, TestEngine? daemon)
    {
        _daemon = daemon;
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
    public Dictionary<string, string> Environment => _daemon is null
        ? new() { ["PATH"] = _folder.FullName }
        : new() { ["PATH"] = _folder.FullName, ["DOCKER_HOST"] = _daemon.Address };

    private static string[] Folders => (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);

    /// <summary>Ends the test as inconclusive when the engine is not installed or does not work. A docker gets a daemon of its own.</summary>
    /// <param name="engine">Its program.</param>
    /// <param name="question">What it answers only when it can work.</param>
    public static async Task<OnlyEngine> RequireAsync(string engine, string question)
    {
        OutsideProgram.Require(engine);
        var (daemon, reason) = engine == "docker" ? await TestEngine.StartAsync(hasBridge: false) : (null, "");
        if (reason.Length > 0)
        {
            Assert.Inconclusive(reason);
        }

        var only = new OnlyEngine(engine, daemon);
        using var command = RunningCommand.Start(engine, Path.GetTempPath(), [question], only.Environment);
        var answer = command.WaitForEnd();
        if (answer.ExitCode == 0)
        {
            return only;
        }

        only.Dispose();
        throw new AssertInconclusiveException($"{engine} does not work here: {answer.Output}");
    }

    public void Dispose()
    {
        _daemon?.Dispose();
        _folder.Delete(recursive: true);
    }
}
