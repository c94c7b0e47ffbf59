using System.Net;
using System.Net.Sockets;

namespace EcsPublish.Local.Ecs.Addresses;

/// <summary>Asks ports of this machine whether somebody is there.</summary>
internal static class LoopbackPort
{
    /// <summary>A container engine listens in place of a container from its start on, and hangs up while nobody inside answers.</summary>
    private static readonly TimeSpan TimeToHangUp = TimeSpan.FromMilliseconds(50);

    /// <summary>Whether something listens and stays.</summary>
    public static async Task<bool> AnswersAsync(int port, CancellationToken cancellation)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellation);
            return !await HangsUpAsync(socket, cancellation);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<bool> HangsUpAsync(Socket socket, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeToHangUp);
        try
        {
            return await socket.ReceiveAsync(new byte[1], SocketFlags.Peek, patience.Token) == 0;
        }
        catch (OperationCanceledException)
        {
            return cancellation.IsCancellationRequested;
        }
    }
}
