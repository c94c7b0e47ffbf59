using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace EcsPublish.Benchmarks;

/// <summary>
/// A port on loopback that leads to another one over a line. A connection costs a round trip, bytes are delayed and counted, and what is under
/// way is bounded as by a receive window. Slow start and loss are not imitated.
/// </summary>
internal sealed class Link : IAsyncDisposable
{
    private const int ChunkSize = 16 * 1024;
    private const int ChunksUnderWay = 128;

    // What the kernel takes before it makes the sender wait: enough to keep the line busy while a timer is late.
    private static readonly TimeSpan Buffered = TimeSpan.FromMilliseconds(20);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Line _line;
    private readonly int _target;
    private Task _accepting = Task.CompletedTask;

    /// <param name="target">The port that it leads to.</param>
    public Link(Line line, Lane up, Lane down, int target)
    {
        (_line, Up, Down, _target) = (line, up, down, target);
        _listener.Start();
    }

    /// <summary>The port that clients call.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>From clients to the server.</summary>
    public Lane Up { get; }

    /// <summary>From the server to clients.</summary>
    public Lane Down { get; }

    /// <summary>Begins to lead there.</summary>
    public void Open() => _accepting = AcceptAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptSocketAsync(_stop.Token);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var here = client;
        using var there = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        here.NoDelay = true;
        try
        {
            await Task.Delay(_line.RoundTrip, _stop.Token);
            await there.ConnectAsync(IPAddress.Loopback, _target, _stop.Token);
            await Task.WhenAll(CarryAsync(here, there, Up), CarryAsync(there, here, Down));
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // One end has hung up, and the other one will notice.
        }
    }

    private async Task CarryAsync(Socket from, Socket to, Lane lane)
    {
        var underWay = Channel.CreateBounded<(byte[] Bytes, TimeSpan Arrives)>(ChunksUnderWay);
        var delivering = DeliverAsync(underWay.Reader, to);
        var buffer = new byte[ChunkSize];
        while (await from.ReceiveAsync(buffer, _stop.Token) is > 0 and var count)
        {
            var (sent, arrives) = lane.Send(count);
            await WaitAsync(sent - Buffered);
            await underWay.Writer.WriteAsync((buffer[..count], arrives), _stop.Token);
        }

        underWay.Writer.Complete();
        await delivering;
        to.Shutdown(SocketShutdown.Send);
    }

    private async Task DeliverAsync(ChannelReader<(byte[] Bytes, TimeSpan Arrives)> underWay, Socket to)
    {
        await foreach (var (bytes, arrives) in underWay.ReadAllAsync(_stop.Token))
        {
            await WaitAsync(arrives);
            for (var sent = 0; sent < bytes.Length;)
            {
                sent += await to.SendAsync(bytes.AsMemory(sent), _stop.Token);
            }
        }
    }

    // A delay is a millisecond or two too long; what is due in less than that goes at once, and the next one is on time again.
    private async Task WaitAsync(TimeSpan until)
    {
        if (until - Lane.Now is { TotalMilliseconds: > 1 } wait)
        {
            await Task.Delay(wait, _stop.Token);
        }
    }
}
