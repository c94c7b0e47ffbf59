using System.Net;
using System.Net.Sockets;

namespace EcsPublish.Local.Runtime;

/// <summary>Finds loopback ports of this machine for a container's ports, since two tasks cannot both have the same one.</summary>
internal static class HostPorts
{
    /// <summary>Binds the definition's ports and those of the image that it does not name.</summary>
    public static IReadOnlyList<PortBinding> Bind(ContainerSpec container, ImageConfig image) =>
    [
        .. container.Ports
            .Concat(ContainerEnvironment.PortsOf(image, container.Environment).Select(port => (Port: port, Protocol: "tcp")))
            .Distinct()
            .Select(wanted => new PortBinding(wanted.Port, Free(), wanted.Protocol)),
    ];

    private static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
