using EcsPublish.Local.Runtime.Docker.Api;

namespace EcsPublish.Local.Runtime.Docker;

/// <summary>What is done with containers and their volumes.</summary>
internal sealed class EngineContainers(EngineClient engine)
{
    /// <summary>Makes a container.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> CreateAsync(string name, CreateContainer container)
    {
        var body = EngineClient.Json(container, EngineJson.Default.CreateContainer);
        return (await engine.PostAsync($"containers/create?name={name}", body, EngineJson.Default.Created, default)).Id;
    }

    /// <summary>Starts one that was made.</summary>
    public Task StartAsync(string id) => engine.PostAsync($"containers/{id}/start", null, default);

    /// <summary>Reads what a container will print, from its first byte when it has not been started. The engine waits for a slow reader.</summary>
    public Task<Stream> AttachAsync(string id) =>
        engine.StreamAsync($"containers/{id}/attach?stream=1&stdout=1&stderr=1", null, default);

    /// <summary>Sends the image's stop signal, SIGTERM for most, and SIGKILL after the timeout.</summary>
    public Task StopAsync(string id, TimeSpan timeout) =>
        engine.PostAsync($"containers/{id}/stop?t={(int)Math.Ceiling(timeout.TotalSeconds)}", null, default);

    /// <summary>Waits until a container has ended.</summary>
    public async Task<ContainerState> EndAsync(string id)
    {
        await engine.PostAsync($"containers/{id}/wait", null, EngineJson.Default.ContainerEnd, default);
        return (await InspectAsync(id)).State;
    }

    /// <summary>Looks at a container.</summary>
    public Task<ContainerDetails> InspectAsync(string id) =>
        engine.GetAsync($"containers/{id}/json", EngineJson.Default.ContainerDetails, default);

    /// <summary>Runs a program beside a container's own, to its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> ExecuteAsync(string id, IReadOnlyList<string> command)
    {
        var exec = await engine.PostAsync(
            $"containers/{id}/exec",
            EngineClient.Json(new CreateExec(command), EngineJson.Default.CreateExec),
            EngineJson.Default.Created,
            default);
        await using (var output = await engine.StreamAsync($"exec/{exec.Id}/start", EngineClient.Json(new(), EngineJson.Default.Nothing), default))
            await output.CopyToAsync(Stream.Null);
        return (await engine.GetAsync($"exec/{exec.Id}/json", EngineJson.Default.ExecDetails, default)).ExitCode ?? -1;
    }

    /// <summary>Makes a volume, empty unless it is there.</summary>
    public Task CreateVolumeAsync(string name, IReadOnlyDictionary<string, string> labels) => engine.PostAsync(
        "volumes/create", EngineClient.Json(new CreateVolume(name, labels), EngineJson.Default.CreateVolume), default);

    /// <summary>Ends and removes what a filter finds, containers first: a volume that is used cannot go.</summary>
    /// <param name="filter">See <see cref="EngineLabels.Filter"/>.</param>
    public async Task RemoveAsync(string filter)
    {
        foreach (var container in await engine.GetAsync($"containers/json?all=1&{filter}", EngineJson.Default.ListCreated, default))
            await engine.DeleteAsync($"containers/{container.Id}?force=1&v=1", default);
        foreach (var volume in (await engine.GetAsync($"volumes?{filter}", EngineJson.Default.VolumeList, default)).Volumes ?? [])
            await engine.DeleteAsync($"volumes/{volume.Name}", default);
    }
}
