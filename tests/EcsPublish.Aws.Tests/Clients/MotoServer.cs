using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EcsPublish.Aws.Tests.Clients;

/// <summary>
/// The AWS imitation moto (https://docs.getmoto.org), started on loopback: an independent reader of what the clients write.
/// </summary>
internal sealed class MotoServer : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private MotoServer(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    public string Address { get; }

    /// <summary>Starts it and waits until it listens; null when moto is not installed.</summary>
    public static async Task<MotoServer?> StartAsync(CancellationToken cancellationToken)
    {
        if (FindProgram() is not { } program)
            return null;

        var port = LoopbackPort.Free();
        var start = new ProcessStartInfo(program, ["-H", "127.0.0.1", "-p", $"{port}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        // Drained, or a full pipe would stop it.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        var server = new MotoServer(process, $"http://127.0.0.1:{port}/");
        await server.WaitAsync(port, cancellationToken);
        return server;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string? FindProgram() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "moto_server"))
        .FirstOrDefault(File.Exists);

    private async Task WaitAsync(int port, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (!await ListensAsync(port, cancellationToken))
        {
            if (_process.HasExited || watch.Elapsed > StartLimit)
                throw new InvalidOperationException($"moto_server does not listen on port {port}.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
    }

    private static async Task<bool> ListensAsync(int port, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
