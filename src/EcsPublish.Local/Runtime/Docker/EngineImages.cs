using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using EcsPublish.Local.Registry;

namespace EcsPublish.Local.Runtime.Docker;

/// <summary>Brings images into the engine: those of this registry from its files, all others as the engine pulls them.</summary>
internal sealed class EngineImages(ContainerEngine engine)
{
    /// <summary>No registry has this name, so that no engine ever looks for one of these elsewhere.</summary>
    public const string Registry = "ecs-publish.local";

    private readonly ConcurrentDictionary<string, Lazy<Task>> _wanted = new();

    private EngineClient Client => engine.Client;

    /// <summary>Loads an image unless the engine has it. Several tasks may ask at once; one does the work.</summary>
    /// <returns>What the engine calls it.</returns>
    public async Task<string> LoadAsync(StoredImage image, string repository, CancellationToken cancellation)
    {
        var place = $"{Registry}/{engine.Labels.Owner.ToLowerInvariant()}/{repository}";
        var name = $"{place}:{image.Digest.Split(':')[1]}";
        var work = _wanted.GetOrAdd(name, _ => new(() => LoadAsync(image, place, name)));
        try
        {
            await work.Value.WaitAsync(cancellation);
        }
        catch (Exception) when (work.Value.IsFaulted)
        {
            _wanted.TryRemove(name, out _);
            throw;
        }

        return name;
    }

    /// <summary>Has the engine pull an image. When that fails, one that it has already will do, as with ECS's agent.</summary>
    /// <returns>The engine's description of it.</returns>
    /// <exception cref="EngineException">It is not to be had.</exception>
    public async Task<JsonNode> PullAsync(string reference, string architecture, CancellationToken cancellation)
    {
        var isPinned = reference.Contains('@');
        if (isPinned && await FindAsync(reference, cancellation) is { } present)
            return present;
        try
        {
            var from = isPinned || reference.LastIndexOf(':') > reference.LastIndexOf('/') ? reference : reference + ":latest";
            var query = $"fromImage={Uri.EscapeDataString(from)}&platform={Uri.EscapeDataString("linux/" + architecture)}";
            await using var progress = await Client.StreamAsync($"images/create?{query}", null, cancellation);
            await EngineMessage.ReadProgressAsync(progress, cancellation);
        }
        catch (EngineException) when (!isPinned)
        {
            if (await FindAsync(reference, cancellation) is { } old)
                return old;
            throw;
        }

        return await FindAsync(reference, cancellation) ?? throw new EngineException($"{reference}: not found");
    }

    /// <summary>Makes an image of one layer.</summary>
    public async Task ImportAsync(string name, string tag, HttpContent layer)
    {
        if (await FindAsync($"{name}:{tag}", default) is not null)
            return;
        await using var progress = await Client.StreamAsync($"images/create?fromSrc=-&repo={name}&tag={tag}", layer, default);
        await EngineMessage.ReadProgressAsync(progress, default);
    }

    private Task<JsonNode?> FindAsync(string name, CancellationToken cancellation) => Client.FindAsync($"images/{name}/json", cancellation);

    private async Task LoadAsync(StoredImage image, string place, string name)
    {
        if (await FindAsync(name, default) is null)
        {
            await using var progress = await Client.StreamAsync("images/load?quiet=1", new ImageArchive(image, name), default);
            await EngineMessage.ReadProgressAsync(progress, default);
        }

        await RemoveOlderAsync(place);
    }

    /// <summary>What earlier servers of this folder loaded for the same repository. The engine keeps what a container uses.</summary>
    private async Task RemoveOlderAsync(string place)
    {
        var filter = new JsonObject { ["reference"] = new JsonArray(place) }.ToJsonString();
        var images = await Client.GetAsync($"images/json?filters={Uri.EscapeDataString(filter)}", EngineJson.Default.ListImageSummary, default);
        foreach (var name in images.SelectMany(image => image.RepoTags ?? []).Where(name => name.StartsWith(place + ':', StringComparison.Ordinal)))
        {
            if (!_wanted.ContainsKey(name))
                await Client.DeleteAsync($"images/{name}", default);
        }
    }
}
