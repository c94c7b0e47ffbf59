using EcsPublish.Local.Runtime.Docker.Api;

namespace EcsPublish.Local.Runtime.Docker;

/// <summary>How a task's containers reach each other, and how this machine reaches them.</summary>
/// <param name="Mode">The engine's network mode for each container.</param>
/// <param name="Pause">The container that holds the network; null when there is none.</param>
/// <param name="Ports">Its published ports; those of containers with networks of their own are not among them.</param>
internal sealed record TaskNetwork(string Mode, string? Pause, IReadOnlyList<PortBinding> Ports)
{
    /// <summary>A network of its own for each container, with the ports that it publishes itself.</summary>
    public const string OwnForEach = "default";

    /// <summary>The machine's own network.</summary>
    public const string OfHost = "host";

    private const string Loopback = "127.0.0.1";

    /// <summary>The ports to publish, in the two places where the engine wants to read them. The engine finds free ones, on loopback alone.</summary>
    public static (Dictionary<string, Nothing> Exposed, Dictionary<string, IReadOnlyList<HostAddress>> Bindings) Publish(
        IEnumerable<(int Port, string Protocol)> ports)
    {
        string[] names = [.. ports.Select(port => $"{port.Port}/{port.Protocol}").Distinct()];
        return (
            names.ToDictionary(name => name, _ => new Nothing()),
            names.ToDictionary(name => name, IReadOnlyList<HostAddress> (_) => [new(Loopback)]));
    }

    /// <summary>The ports that the engine found.</summary>
    public static IReadOnlyList<PortBinding> Published(ContainerDetails container) =>
    [
        .. from port in container.NetworkSettings?.Ports ?? new Dictionary<string, IReadOnlyList<HostAddress>?>()
           where port.Value is { Count: > 0 }
           let parts = port.Key.Split('/')
           select new PortBinding(Number(parts[0]), Number(port.Value[0].HostPort), parts[1]),
    ];

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
