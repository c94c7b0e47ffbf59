using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using HttpListener = EcsPublish.Local.Server.HttpListener;

namespace EcsPublish.Benchmarks;

/// <summary>Where the base image is pulled from, as mcr.microsoft.com: anybody may read, and there is one image.</summary>
internal sealed class BaseRegistry : IAsyncDisposable
{
    /// <summary>The image's name in it.</summary>
    public const string Image = "dotnet/runtime:10.0";

    private readonly HttpListener _listener;

    private BaseRegistry(HttpListener listener, int port) => (_listener, Port) = (listener, port);

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Starts it.</summary>
    public static async Task<BaseRegistry> StartAsync(BaseImage image)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Listen();
        var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        return new BaseRegistry(await HttpListener.StartAsync(socket, http => AnswerAsync(http, image), CancellationToken.None), port);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private static async Task AnswerAsync(HttpContext http, BaseImage image)
    {
        var path = http.Request.Path.Value!.Split('/');
        var isManifest = path is [.., "manifests", _];
        var content = isManifest ? image.Manifest : path is [.., "blobs", var digest] ? image.Find(digest) : [];
        if (content is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = isManifest ? BaseImage.MediaType : "application/octet-stream";
        http.Response.ContentLength = content.Length;
        http.Response.Headers["Docker-Content-Digest"] = BaseImage.Digest(content);
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(content);
        }
    }
}
