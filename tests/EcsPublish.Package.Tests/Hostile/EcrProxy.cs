using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EcsPublish.Package.Tests.Hostile;

/// <summary>A proxy as companies have it, by CONNECT alone: it knows the way to one host, and remembers who else was asked for.</summary>
internal sealed class EcrProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly CancellationTokenSource _end = new();
    private readonly string _host;
    private readonly IPEndPoint _target;

    /// <param name="host">The host that it knows.</param>
    /// <param name="target">Where that host is in truth.</param>
    public EcrProxy(string host, IPEndPoint target)
    {
        (_host, _target) = (host, target);
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>For HTTPS_PROXY.</summary>
    public Uri Address => new($"http://{_listener.LocalEndpoint}");

    /// <summary>The hosts that were asked for, with their ports.</summary>
    public IEnumerable<string> Asked => _asked.Distinct();

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            var near = client.GetStream();
            var asked = (await ReadHeadAsync(near)).Split(' ')[1];
            _asked.Enqueue(asked);
            if (asked != $"{_host}:443")
            {
                await near.WriteAsync("HTTP/1.1 403 Forbidden\r\n\r\n"u8.ToArray());
                return;
            }

            using var far = new TcpClient();
            await far.ConnectAsync(_target);
            await near.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray());
            await Task.WhenAny(near.CopyToAsync(far.GetStream(), _end.Token), far.GetStream().CopyToAsync(near, _end.Token));
        }
    }

    private static async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var letter = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(letter) > 0)
        {
            head.Append((char)letter[0]);
        }

        return head.ToString();
    }
}
