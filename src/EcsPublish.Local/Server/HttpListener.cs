using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EcsPublish.Local.Server;

/// <summary>Kestrel alone on a socket that listens already, so that the port is known before anything is made that needs it.</summary>
internal sealed class HttpListener : IAsyncDisposable
{
    private readonly KestrelServer _server;

    private HttpListener(KestrelServer server) => _server = server;

    /// <summary>Begins to answer.</summary>
    public static async Task<HttpListener> StartAsync(Socket socket, Func<HttpContext, Task> handle, CancellationToken cancellation)
    {
        var transport = new SocketTransportOptions { CreateBoundListenSocket = _ => socket };
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = null; // Layers are large; APIs have their own bound.
        options.Limits.MinRequestBodyDataRate = null; // A layer may come through a slow pipe.
        options.Listen(IPAddress.Loopback, ListenSocket.PortOf(socket), endpoint => endpoint.Protocols = HttpProtocols.Http1);

        var factory = new SocketTransportFactory(Options.Create(transport), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), factory, NullLoggerFactory.Instance);
        await server.StartAsync(new LocalApplication(handle), cancellation);
        return new HttpListener(server);
    }

    /// <summary>Answers what it is at, for a few seconds at most, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        await _server.StopAsync(patience.Token);
        _server.Dispose();
    }
}
