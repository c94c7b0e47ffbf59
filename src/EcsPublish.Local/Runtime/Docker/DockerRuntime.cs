using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using EcsPublish.Local.Registry;

namespace EcsPublish.Local.Runtime.Docker;

/// <summary>Runs containers on a Docker-compatible engine, spoken to through its socket: real images, limits, users and volumes.</summary>
internal sealed class DockerRuntime(ContainerEngine engine, IImageSource source) : ITaskRuntime
{
    /// <summary>What is different where the engine cannot give containers networks of their own.</summary>
    public const string OnHostNetwork =
        "The container engine has no bridge network, so containers use this machine's network; a web application is told its port by ASPNETCORE_URLS and PORT.";

    private readonly EngineContainers _containers = new(engine.Client);
    private readonly EngineImages _images = new(engine);
    private readonly ConcurrentDictionary<string, Lazy<Task<TaskPlace>>> _places = new();

    public async Task<PulledImage> PullAsync(string image, string architecture, CancellationToken cancellation)
    {
        try
        {
            return source.Holds(image)
                ? await LoadAsync(source.Find(image, architecture), ImageReference.Parse(image)!.Repository, cancellation)
                : Foreign(image, await _images.PullAsync(image, architecture, cancellation));
        }
        catch (EngineException e)
        {
            throw new ImagePullException(e.Message);
        }
    }

    public async Task<IRunningContainer> StartAsync(ContainerSpec container, PulledImage image, Action<string> output)
    {
        var place = await PlaceAsync(container);
        var isOnHost = place.Network.Mode == TaskNetwork.OfHost && !engine.HasBridge;
        var ports = isOnHost ? HostPorts.Bind(container, image.Config) : [];
        var id = await CreateAsync(container, place, image, EnvironmentOf(container, ports));
        var lines = new FrameReader(await _containers.AttachAsync(id), output).ReadAsync(container.Definition.PseudoTerminal != true);
        await StartAsync(id);
        return new DockerContainer(_containers, id, lines)
        {
            Ports = isOnHost ? ports : await PortsAsync(container, place, id),
            Notes = [.. DockerNotes.Of(container, engine.Facts.NCPU), .. isOnHost ? (string[])[OnHostNetwork] : []],
            Translate = word => isOnHost ? HostPorts.Translate(word, ports) : word,
        };
    }

    public Task RemoveAsync(string taskId)
    {
        _places.TryRemove(taskId, out _);
        return _containers.RemoveAsync(engine.Labels.Filter(taskId));
    }

    public Task ReapOrphansAsync() => _containers.RemoveAsync(engine.Labels.Filter());

    private async Task<PulledImage> LoadAsync(StoredImage image, string repository, CancellationToken cancellation) =>
        new(image.Digest, await _images.LoadAsync(image, repository, cancellation), ImageConfig.Parse(image.Config));

    private static PulledImage Foreign(string reference, JsonNode details) => new(
        ((string?)details["RepoDigests"]?.AsArray().FirstOrDefault())?.Split('@')[1] ?? (string)details["Id"]!,
        reference,
        ImageConfig.Parse(new JsonObject { ["config"] = details["Config"]?.DeepClone() }));

    private async Task<TaskPlace> PlaceAsync(ContainerSpec container)
    {
        try
        {
            return await _places.GetOrAdd(container.TaskId, _ => new(() => TaskPlace.MakeAsync(engine, _images, container))).Value;
        }
        catch (EngineException e)
        {
            throw new ContainerStartException($"ResourceInitializationError: {e.Message}", e);
        }
    }

    private async Task<string> CreateAsync(ContainerSpec container, TaskPlace place, PulledImage image, IReadOnlyList<string> environment)
    {
        try
        {
            return await _containers.CreateAsync(
                ContainerRequest.Name(container.TaskId, container.Name),
                new ContainerRequest(engine, place).Of(container, image.Place, environment));
        }
        catch (EngineException e)
        {
            throw new ContainerStartException($"CannotCreateContainerError: Error response from daemon: {e.Message}", e);
        }
    }

    private async Task StartAsync(string id)
    {
        try
        {
            await _containers.StartAsync(id);
        }
        catch (EngineException e)
        {
            throw new ContainerStartException($"CannotStartContainerError: Error response from daemon: {e.Message}", e);
        }
    }

    private async Task<IReadOnlyList<PortBinding>> PortsAsync(ContainerSpec container, TaskPlace place, string id)
    {
        var published = place.Network.Mode == TaskNetwork.OwnForEach
            ? TaskNetwork.Published(await _containers.InspectAsync(id))
            : place.Network.Ports;
        return [.. container.Ports.Select(port => published.FirstOrDefault(found => (found.ContainerPort, found.Protocol) == port) ?? Same(port))];
    }

    /// <summary>On the host's network a port is what it is.</summary>
    private static PortBinding Same((int Port, string Protocol) port) => new(port.Port, port.Port, port.Protocol);

    private static IReadOnlyList<string> EnvironmentOf(ContainerSpec container, IReadOnlyList<PortBinding> ports)
    {
        var variables = new Dictionary<string, string>(container.Environment);
        ContainerEnvironment.Listen(variables, ports);
        var replaced = ports.Count > 0 ? (string[])[ContainerEnvironment.HttpPorts] : []; // Without a value: the image's is taken away.
        return [.. variables.Select(variable => $"{variable.Key}={variable.Value}"), .. replaced];
    }
}
