using System.IO.Pipes;
using System.Net.Sockets;

namespace EcsPublish.Local.Runtime.Docker;

/// <summary>Where a container engine listens: a Unix socket, or on Windows a named pipe.</summary>
/// <param name="Scheme"><c>unix</c> or <c>npipe</c>.</param>
/// <param name="Path">The socket's path, or the pipe's name.</param>
internal sealed record EngineAddress(string Scheme, string Path)
{
    private const string UnixPrefix = "unix://";
    private const string PipePrefix = "npipe:////./pipe/";

    /// <summary>Reads an address as DOCKER_HOST has it; null when it is of another kind, such as <c>tcp</c> or <c>ssh</c>.</summary>
    public static EngineAddress? Parse(string text) =>
        text.StartsWith(UnixPrefix, StringComparison.Ordinal) ? new("unix", text[UnixPrefix.Length..])
        : text.StartsWith(PipePrefix, StringComparison.Ordinal) ? new("npipe", text[PipePrefix.Length..])
        : null;

    /// <summary>As DOCKER_HOST has it.</summary>
    public override string ToString() => (Scheme == "unix" ? UnixPrefix : PipePrefix) + Path;

    /// <summary>Opens a connection.</summary>
    public async ValueTask<Stream> ConnectAsync(CancellationToken cancellation) =>
        Scheme == "unix" ? await ConnectSocketAsync(cancellation) : await ConnectPipeAsync(cancellation);

    private async Task<Stream> ConnectSocketAsync(CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Path), cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<Stream> ConnectPipeAsync(CancellationToken cancellation)
    {
        var pipe = new NamedPipeClientStream(".", Path, PipeDirection.InOut, PipeOptions.Asynchronous);
        try
        {
            await pipe.ConnectAsync(cancellation);
            return pipe;
        }
        catch
        {
            await pipe.DisposeAsync();
            throw;
        }
    }
}
