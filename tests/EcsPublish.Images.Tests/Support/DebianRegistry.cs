using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EcsPublish.Images.Tests.Support;

/// <summary>Distribution's own registry (Debian's <c>docker-registry</c>) as a child process on loopback.</summary>
internal sealed class DebianRegistry : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    private DebianRegistry(string program, string name)
    {
        Name = name;
        _folder.With("config.yml", $"""
            version: 0.1
            storage:
              filesystem:
                rootdirectory: '{_folder.Below("storage")}'
            http:
              addr: '{name}'
            """);
        _process = Process.Start(new ProcessStartInfo(program, ["serve", _folder.Below("config.yml")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Name { get; }

    /// <summary>Starts it, or says by an inconclusive test that it is not installed.</summary>
    public static async Task<DebianRegistry> StartAsync()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var program = folders.Select(folder => Path.Combine(folder, "docker-registry")).FirstOrDefault(File.Exists);
        if (program is null)
            Assert.Inconclusive("docker-registry is not on the PATH (Debian: apt-get install docker-registry).");

        var registry = new DebianRegistry(program, $"127.0.0.1:{FreePort()}");
        await registry.WaitAsync();
        return registry;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }

    private async Task WaitAsync()
    {
        using var client = new HttpClient();
        for (var tries = 0; tries < 100; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://{Name}/v2/"));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }

        Assert.Fail("docker-registry did not start to listen.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
