using System.Net;
using System.Net.Sockets;
using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Server;

/// <summary>Finds the port of a folder and begins to listen on it.</summary>
internal static class ListenSocket
{
    private const int FirstPort = 4570;

    /// <summary>
    /// Listens on the wanted port, or on the one that the folder keeps. A kept port that another program took is replaced once and the
    /// new one
    /// kept; a wanted one is never replaced.
    /// </summary>
    /// <param name="wanted">The port asked for; null for the kept one; 0 for any, which is not kept.</param>
    /// <param name="folder">Where the port is kept.</param>
    /// <exception cref="LocalStartException">The wanted port is taken.</exception>
    public static Socket Open(int? wanted, LocalFolder folder)
    {
        if (wanted == 0) return Listen(0);

        var state = new StateFile<PortMemory>(folder.StateFile("port"), StorageJson.Default.PortMemory);
        var memory = state.Load();
        var socket = wanted is { } port ? ListenOnWanted(port) : ListenOnKept(memory.Port == 0 ? FirstPort : memory.Port);
        if (memory.Port != PortOf(socket))
        {
            memory.Port = PortOf(socket);
            state.Save(memory);
        }

        return socket;
    }

    /// <summary>The port a socket listens on.</summary>
    public static int PortOf(Socket socket) => ((IPEndPoint)socket.LocalEndPoint!).Port;

    /// <summary>Listens on a port, or on any when another program took it.</summary>
    public static Socket ListenOnKept(int port)
    {
        try
        {
            return Listen(port);
        }
        catch (SocketException)
        {
            return Listen(0);
        }
    }

    private static Socket ListenOnWanted(int port)
    {
        try
        {
            return Listen(port);
        }
        catch (SocketException e)
        {
            throw new LocalStartException(
                $"Port {port} on 127.0.0.1 cannot be used: {e.Message}. Choose another port, or end the program that has it.", e);
        }
    }

    private static Socket Listen(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen();
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
