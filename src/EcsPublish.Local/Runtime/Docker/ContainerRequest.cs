using Amazon.ECS.Model;
using EcsPublish.Local.Runtime.Docker.Api;

namespace EcsPublish.Local.Runtime.Docker;

/// <summary>From what ECS was asked for to what the engine is asked for.</summary>
/// <param name="engine">Its CPUs are the most that there is.</param>
/// <param name="place">What the task's containers share.</param>
internal sealed class ContainerRequest(ContainerEngine engine, TaskPlace place)
{
    private const long MiB = 1 << 20;
    private const int UnitsPerCpu = 1024;
    private const long NanosPerCpu = 1_000_000_000;

    /// <summary>The least that Linux takes as a weight.</summary>
    private const int LeastShares = 2;

    /// <summary>The body of the request.</summary>
    /// <param name="container">The container.</param>
    /// <param name="image">The engine's name of its image.</param>
    /// <param name="environment">Its variables, over those of the image.</param>
    public CreateContainer Of(ContainerSpec container, string image, IReadOnlyList<string> environment)
    {
        var asked = container.Definition;
        var sharesNetwork = place.Network.Mode != TaskNetwork.OwnForEach;
        return new()
        {
            Image = image,
            Entrypoint = container.EntryPoint,
            Cmd = container.Command,
            Env = environment,
            WorkingDir = container.WorkingDirectory,
            User = asked.User,
            Hostname = sharesNetwork ? null : asked.Hostname,
            Tty = asked.PseudoTerminal,
            OpenStdin = asked.Interactive,
            Healthcheck = new(["NONE"]), // ECS knows only the definition's.
            Labels = Labels(container),
            ExposedPorts = sharesNetwork ? null : TaskNetwork.Publish(container.Ports).Exposed,
            HostConfig = HostOf(container, sharesNetwork),
        };
    }

    /// <summary>A container's name in the engine.</summary>
    public static string Name(string taskId, string container) => $"ecs-{taskId}-{container}";

    private Dictionary<string, string> Labels(ContainerSpec container)
    {
        var labels = new Dictionary<string, string>(container.Definition.DockerLabels ?? []);
        foreach (var (name, value) in engine.Labels.For(container))
            labels[name] = value;
        return labels;
    }

    private HostConfig HostOf(ContainerSpec container, bool sharesNetwork)
    {
        var asked = container.Definition;
        var linux = asked.LinuxParameters;
        var memory = Memory(container) * MiB;
        return new()
        {
            NetworkMode = place.Network.Mode,
            PidMode = PidMode(container.TaskDefinition),
            PortBindings = sharesNetwork ? null : TaskNetwork.Publish(container.Ports).Bindings,
            Memory = memory,
            MemorySwap = memory + Math.Max(0, linux?.MaxSwap ?? 0) * MiB,
            MemoryReservation = asked.MemoryReservation * MiB,
            NanoCpus = Math.Min(Units(container.TaskDefinition.Cpu) ?? 0, engine.Facts.NCPU * UnitsPerCpu) * NanosPerCpu / UnitsPerCpu,
            CpuShares = asked.Cpu > 0 ? Math.Max(LeastShares, asked.Cpu.Value) : null,
            Ulimits = [.. (asked.Ulimits ?? []).Select(limit => new ResourceLimit(limit.Name.Value, limit.SoftLimit ?? 0, limit.HardLimit ?? 0))],
            ReadonlyRootfs = asked.ReadonlyRootFilesystem,
            Privileged = asked.Privileged,
            Init = linux?.InitProcessEnabled,
            Binds = [.. (asked.MountPoints ?? []).Select(Bind)],
            VolumesFrom = [.. (asked.VolumesFrom ?? []).Select(from => Name(container.TaskId, from.SourceContainer) + Access(from.ReadOnly))],
            Tmpfs = linux?.Tmpfs?.ToDictionary(mount => mount.ContainerPath, Options),
            ShmSize = linux?.SharedMemorySize * MiB,
            CapAdd = linux?.Capabilities?.Add,
            CapDrop = linux?.Capabilities?.Drop,
            ExtraHosts = sharesNetwork ? null : asked.ExtraHosts?.ConvertAll(host => $"{host.Hostname}:{host.IpAddress}"),
            Dns = sharesNetwork ? null : asked.DnsServers,
            DnsSearch = sharesNetwork ? null : asked.DnsSearchDomains,
            LogConfig = new("none"), // The lines go into log streams; nobody wants them twice.
        };
    }

    /// <summary>Its own limit, else the task's: no container of a task gets more than the task.</summary>
    private static int? Memory(ContainerSpec container) => container.Definition.Memory ?? Units(container.TaskDefinition.Memory);

    private static int? Units(string? text) => int.TryParse(text, out var units) ? units : null;

    private string? PidMode(TaskDefinition task) =>
        task.PidMode?.Value == "task" && place.Network.Pause is { } pause ? $"container:{pause}" : task.PidMode?.Value == "host" ? "host" : null;

    private string Bind(MountPoint mount) =>
        $"{place.Sources.GetValueOrDefault(mount.SourceVolume) ?? mount.SourceVolume}:{mount.ContainerPath}{Access(mount.ReadOnly)}";

    private static string Access(bool? isReadOnly) => isReadOnly == true ? ":ro" : "";

    private static string Options(Tmpfs mount) => string.Join(',', [$"size={mount.Size}m", .. mount.MountOptions ?? []]);
}
