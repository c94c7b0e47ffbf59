using System.Net;
using System.Net.Sockets;

namespace EcsPublish.Aws.Tests.Clients;

/// <summary>A port of 127.0.0.1 that nobody listens on right now.</summary>
internal static class LoopbackPort
{
    public static int Free()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
