using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Runtime.Docker.Api;

namespace EcsPublish.Local.Runtime.Docker;

/// <summary>What the containers of one task share: a network and volumes. It is there before the first of them.</summary>
/// <param name="Network">The network.</param>
/// <param name="Sources">For each volume of the definition what to mount: a path of the host, or a volume of the engine.</param>
internal sealed record TaskPlace(TaskNetwork Network, IReadOnlyDictionary<string, string> Sources)
{
    /// <summary>Makes it.</summary>
    /// <exception cref="ContainerStartException">There is a volume that only AWS has.</exception>
    /// <exception cref="EngineException">The engine refuses.</exception>
    public static async Task<TaskPlace> MakeAsync(ContainerEngine engine, EngineImages images, ContainerSpec container)
    {
        var containers = new EngineContainers(engine.Client);
        var sources = new Dictionary<string, string>();
        foreach (var volume in container.TaskDefinition.Volumes ?? [])
            sources[volume.Name] = await SourceAsync(containers, volume, container.TaskId, engine.Labels.For(container));
        var network = await NetworkAsync(engine, containers, images, container);
        return new(network, sources);
    }

    private static async Task<string> SourceAsync(
        EngineContainers containers, Volume volume, string taskId, IReadOnlyDictionary<string, string> labels)
    {
        if (OnlyOnAws(volume) is { } kind)
            throw new ContainerStartException(
                $"ResourceInitializationError: failed to set up volume {volume.Name}: the local AWS has no {kind}; give it an empty volume to try the rest");
        if (volume.Host?.SourcePath is { Length: > 0 } path)
            return path;

        // A shared one outlives its task, so it has its own name and nobody removes it.
        if (volume.DockerVolumeConfiguration?.Scope == Scope.Shared)
            return volume.Name;
        var name = $"ecs-{taskId}-{volume.Name}";
        await containers.CreateVolumeAsync(name, labels);
        return name;
    }

    private static string? OnlyOnAws(Volume volume) =>
        volume.EfsVolumeConfiguration is not null ? "EFS"
        : volume.FsxWindowsFileServerVolumeConfiguration is not null ? "FSx"
        : volume.S3filesVolumeConfiguration is not null ? "S3"
        : volume.ConfiguredAtLaunch == true ? "EBS"
        : null;

    private static async Task<TaskNetwork> NetworkAsync(
        ContainerEngine engine, EngineContainers containers, EngineImages images, ContainerSpec container)
    {
        var wanted = container.TaskDefinition.NetworkMode ?? NetworkMode.Bridge;
        if (wanted == NetworkMode.None)
            return new(wanted.Value, null, []);
        if (!engine.HasBridge || wanted == NetworkMode.Host)
            return new(TaskNetwork.OfHost, null, []);
        if (wanted == NetworkMode.Bridge)
            return new(TaskNetwork.OwnForEach, null, []);

        await images.ImportAsync(PauseImage.Name, PauseImage.Tag, PauseImage.Layer(engine.Facts.Architecture));
        var pause = await containers.CreateAsync($"ecs-{container.TaskId}.network", Pause(engine, container));
        await containers.StartAsync(pause);
        return new($"container:{pause}", pause, TaskNetwork.Published(await containers.InspectAsync(pause)));
    }

    private static CreateContainer Pause(ContainerEngine engine, ContainerSpec container)
    {
        var (exposed, bindings) = TaskNetwork.Publish(container.TaskDefinition.ContainerDefinitions.SelectMany(ContainerSpec.PortsOf));
        return new()
        {
            Image = $"{PauseImage.Name}:{PauseImage.Tag}",
            Cmd = [PauseImage.Program],
            Labels = engine.Labels.For(container),
            ExposedPorts = exposed,
            HostConfig = new() { NetworkMode = TaskNetwork.OwnForEach, PortBindings = bindings, LogConfig = new("none") },
        };
    }
}
