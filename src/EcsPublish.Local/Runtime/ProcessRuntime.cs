using EcsPublish.Local.Registry;
using EcsPublish.Local.Runtime.Processes;
using EcsPublish.Local.Runtime.Unpacking;
using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Runtime;

/// <summary>Runs containers as child processes: the image's files from a folder, the .NET of this machine, a clean environment.
/// It is a stand-in, not a prison: the process sees the whole machine.</summary>
internal sealed class ProcessRuntime(LocalFolder folder, IImageSource images, HostDotnet host) : ITaskRuntime
{
    /// <summary>What a definition may ask for and does not get here.</summary>
    public const string NotEnforced =
        "The process runtime does not enforce cpu, memory, user and readonlyRootFilesystem, and mounts no volumes.";

    private readonly UnpackedImages _unpacked = new(folder.Layers);
    private readonly RunningProcesses _running = new(Path.Combine(folder.Tasks, "processes"));

    public async Task<PulledImage> PullAsync(string image, string architecture, CancellationToken cancellation)
    {
        var stored = images.Find(image, architecture, HostDotnet.Architecture);
        return new(stored.Digest, await _unpacked.GetAsync(stored, cancellation), ImageConfig.Parse(stored.Config));
    }

    public Task<IRunningContainer> StartAsync(ContainerSpec container, PulledImage image, Action<string> output)
    {
        var files = new TaskFolder(
            Path.Combine(FolderOf(container.TaskId), container.Name),
            image.Place,
            container.WorkingDirectory ?? image.Config.WorkingDirectory);
        var ports = HostPorts.Bind(container, image.Config);
        var environment = ContainerEnvironment.Build(container, image.Config, files, host, ports);
        var entryPoint = new EntryPoint(files, host);
        var launch = entryPoint.Resolve(EntryPoint.Words(container, image.Config), environment);
        List<string> notes = [NotEnforced];
        if (RollForward.Reason(launch, host) is { } reason && environment.TryAdd(RollForward.Variable, "Major"))
            notes.Add(reason);
        return Task.FromResult<IRunningContainer>(new ProcessContainer(StartProcess(launch), output, RuntimeId(container))
        {
            Ports = ports,
            Notes = notes,
            Side = new(entryPoint, environment, ports),
        });
    }

    public Task RemoveAsync(string taskId)
    {
        if (Directory.Exists(FolderOf(taskId)))
            Directory.Delete(FolderOf(taskId), recursive: true);
        return Task.CompletedTask;
    }

    public Task ReapOrphansAsync()
    {
        _running.KillLeftOvers();
        _unpacked.RemoveUnfinished();
        Directory.Delete(folder.Tasks, recursive: true);
        return Task.CompletedTask;
    }

    private IChildProcess StartProcess(Launch launch)
    {
        try
        {
            var process = launch.Start();
            _running.Add(process);
            return process;
        }
        catch (LaunchException e) when (e.IsWrongFormat)
        {
            return new UnexecutableProgram(launch.Program);
        }
        catch (LaunchException e)
        {
            throw new ContainerStartException($"{EntryPoint.StartError}exec: \"{launch.Program}\": {e.Message}", e);
        }
    }

    /// <summary>As Fargate makes them: the task's id, a dash and ten digits.</summary>
    private static string RuntimeId(ContainerSpec container) => $"{container.TaskId}-{(uint)Random.Shared.Next():d10}";

    private string FolderOf(string taskId) => Path.Combine(folder.Tasks, taskId);
}
