using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace EcsPublish.Local.Runtime;

/// <summary>Finds loopback ports of this machine for a container's ports, since two tasks cannot both have the same one.</summary>
internal static partial class HostPorts
{
    /// <summary>Binds the definition's ports and those of the image that it does not name.</summary>
    public static IReadOnlyList<PortBinding> Bind(ContainerSpec container, ImageConfig image) =>
    [
        .. container.Ports
            .Concat(ContainerEnvironment.PortsOf(image, container.Environment).Select(port => (Port: port, Protocol: "tcp")))
            .Distinct()
            .Select(wanted => new PortBinding(wanted.Port, Free(), wanted.Protocol)),
    ];

    /// <summary>Inside a container its port is on localhost; on this machine another one stands for it.</summary>
    /// <param name="word">A word of a command that was written for the inside.</param>
    /// <param name="ports">The container's ports.</param>
    public static string Translate(string word, IReadOnlyList<PortBinding> ports) => LoopbackAddress().Replace(word, match =>
        ports.FirstOrDefault(port => $"{port.ContainerPort}" == match.Groups["port"].Value) is { } port
            ? $"127.0.0.1:{port.HostPort}"
            : match.Value);

    private static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"\b(localhost|127\.0\.0\.1):(?<port>\d+)\b")]
    private static partial Regex LoopbackAddress();
}
