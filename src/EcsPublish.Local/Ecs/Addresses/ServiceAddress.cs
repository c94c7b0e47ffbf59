using EcsPublish.Local.Server;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Ecs.Addresses;

/// <summary>The one address of a service on this machine, whatever tasks come and go behind it.</summary>
internal sealed class ServiceAddress : IAsyncDisposable
{
    private readonly HttpListener _listener;
    private readonly RequestForwarder _forwarder;

    private ServiceAddress(HttpListener listener, RequestForwarder forwarder, int port) =>
        (_listener, _forwarder, Port) = (listener, forwarder, port);

    /// <summary>Its port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Begins to answer.</summary>
    /// <param name="kept">The port it had before, taken again when it is free; null for any.</param>
    /// <param name="forwarder">Hands requests on.</param>
    /// <param name="requests">Requests keep the server alive.</param>
    public static async Task<ServiceAddress> OpenAsync(int? kept, RequestForwarder forwarder, RequestWatch requests)
    {
        var socket = ListenSocket.ListenOnKept(kept ?? 0);
        var listener = await HttpListener.StartAsync(socket, http => HandleAsync(http, forwarder, requests), CancellationToken.None);
        return new(listener, forwarder, ListenSocket.PortOf(socket));
    }

    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        _forwarder.Dispose();
    }

    private static async Task HandleAsync(HttpContext http, RequestForwarder forwarder, RequestWatch requests)
    {
        requests.Enter();
        try
        {
            await forwarder.HandleAsync(http);
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException or IOException)
        {
            http.Abort(); // One of both ends is gone; the answer cannot be finished.
        }
        finally
        {
            requests.Leave();
        }
    }
}
