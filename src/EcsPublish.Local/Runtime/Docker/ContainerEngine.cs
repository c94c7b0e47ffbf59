using EcsPublish.Local.Runtime.Docker.Api;
using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Runtime.Docker;

/// <summary>A container engine that answers, and what about it matters here.</summary>
internal sealed class ContainerEngine : IDisposable
{
    private static readonly HashSet<string> DefaultBridges = ["bridge", "podman"];

    private ContainerEngine(EngineClient client, EngineLabels labels, EngineFacts facts, bool hasBridge) =>
        (Client, Labels, Facts, HasBridge) = (client, labels, facts, hasBridge);

    /// <summary>Speaks with it.</summary>
    public EngineClient Client { get; }

    /// <summary>Marks what is ours.</summary>
    public EngineLabels Labels { get; }

    /// <summary>Its machine.</summary>
    public EngineFacts Facts { get; }

    /// <summary>Whether containers can have a network of their own. An engine inside a container often cannot give one.</summary>
    public bool HasBridge { get; }

    /// <summary>Connects.</summary>
    /// <param name="address">Where it listens.</param>
    /// <param name="folder">The data folder that containers will belong to.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <exception cref="EngineException">It does not answer.</exception>
    public static async Task<ContainerEngine> ConnectAsync(EngineAddress address, LocalFolder folder, CancellationToken cancellation)
    {
        var client = await EngineClient.ConnectAsync(address, cancellation);
        try
        {
            var facts = await client.GetAsync("info", EngineJson.Default.EngineFacts, cancellation);
            var networks = await client.GetAsync("networks", EngineJson.Default.ListNetworkSummary, cancellation);
            var hasBridge = networks.Exists(network => network.Driver == "bridge" && DefaultBridges.Contains(network.Name));
            return new(client, EngineLabels.Of(folder), facts, hasBridge);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();
}
