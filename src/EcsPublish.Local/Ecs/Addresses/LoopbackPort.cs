using System.Net;
using System.Net.Sockets;

namespace EcsPublish.Local.Ecs.Addresses;

/// <summary>Asks ports of this machine whether somebody is there.</summary>
internal static class LoopbackPort
{
    /// <summary>Whether something listens.</summary>
    public static async Task<bool> AnswersAsync(int port, CancellationToken cancellation)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellation);
            return true;
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            return false;
        }
    }
}
