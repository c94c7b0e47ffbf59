using System.Diagnostics;
using System.Net.Sockets;

namespace EcsPublish.Shared;

/// <summary>A real Docker engine of this test run alone: its own socket, its own folders, its own bridge. It never meets another one.</summary>
internal sealed class TestEngine : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("docker-engine-").FullName;
    private readonly string? _bridge;
    private readonly Process _daemon;

    private TestEngine(bool hasBridge)
    {
        _bridge = hasBridge ? $"ecs{Environment.ProcessId}" : null;
        if (_bridge is not null)
            MakeBridge(_bridge);
        _daemon = Process.Start(new ProcessStartInfo("dockerd", Arguments) { RedirectStandardError = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("dockerd did not start.");
        _daemon.ErrorDataReceived += (_, line) => Log += line.Data + "\n";
        _daemon.OutputDataReceived += (_, line) => Log += line.Data + "\n";
        _daemon.BeginErrorReadLine();
        _daemon.BeginOutputReadLine();
    }

    /// <summary>As DOCKER_HOST has it.</summary>
    public string Address => $"unix://{SocketFile}";

    private string SocketFile => Path.Combine(_folder, "engine.sock");

    private string Log { get; set; } = "";

    private IEnumerable<string> Arguments =>
    [
        "--host", Address,
        "--data-root", Path.Combine(_folder, "data"),
        "--exec-root", Path.Combine(_folder, "exec"),
        "--pidfile", Path.Combine(_folder, "pid"),
        "--storage-driver", "vfs",
        "--iptables=false", "--ip6tables=false", "--ip-forward=false", "--ip-masq=false",
        "--bridge", _bridge ?? "none",
    ];

    /// <summary>Starts one and waits until it answers.</summary>
    /// <returns>Null when this machine cannot, with the reason.</returns>
    public static async Task<(TestEngine? Engine, string Reason)> StartAsync(bool hasBridge)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            return (null, "An engine of one's own needs Linux and root.");
        if (Missing("dockerd", "busybox", "ip") is { } program)
            return (null, $"{program} is not installed.");
        var engine = new TestEngine(hasBridge);
        var began = Stopwatch.GetTimestamp();
        while (!await engine.AnswersAsync())
        {
            if (engine._daemon.HasExited || Stopwatch.GetElapsedTime(began) > Patience)
            {
                engine.Dispose();
                return (null, $"dockerd does not start here: {engine.Log}");
            }

            await Task.Delay(50);
        }

        return (engine, "");
    }

    /// <summary>Ends it, with all that it runs.</summary>
    public void Dispose()
    {
        if (!_daemon.HasExited)
            Run("kill", "-TERM", $"{_daemon.Id}");
        _daemon.WaitForExit();
        _daemon.Dispose();
        if (_bridge is not null)
            Run("ip", "link", "delete", _bridge);
        var namespaces = Path.Combine(_folder, "exec", "netns");
        foreach (var mount in Directory.Exists(namespaces) ? Directory.GetFiles(namespaces) : [])
            Run("umount", mount); // dockerd forgets the namespace of host networking.
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        using var client = new HttpClient(new SocketsHttpHandler { ConnectCallback = (_, stop) => ConnectAsync(stop) });
        try
        {
            return await client.GetStringAsync("http://engine/_ping") == "OK";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async ValueTask<Stream> ConnectAsync(CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(SocketFile), cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>Its addresses are a part of 10.213.0.0/16 that the process id chooses, so that two test runs do not meet.</summary>
    private static void MakeBridge(string name)
    {
        Run("ip", "link", "add", "name", name, "type", "bridge");
        Run("ip", "address", "add", $"10.213.{Environment.ProcessId % 250}.1/24", "dev", name);
        Run("ip", "link", "set", name, "up");
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
    }

    private static string? Missing(params string[] programs) => Array.Find(programs, program => InstalledProgram.Find(program) is null);
}
