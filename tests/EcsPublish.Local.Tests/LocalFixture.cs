using Amazon.Runtime;
using EcsPublish.Aws.Pipeline;
using EcsPublish.Local.Server;

namespace EcsPublish.Local.Tests;

/// <summary>A server on a folder of its own, and clients that call it as the product does.</summary>
internal sealed class LocalFixture : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    private LocalFixture(LocalServer server, string folder)
    {
        (Server, Folder) = (server, folder);
        _http.BaseAddress = server.Endpoint;
    }

    public LocalServer Server { get; private set; }

    public string Folder { get; }

    /// <summary>Plain HTTP to the server, nothing signed.</summary>
    public HttpClient Http => _http;

    public BasicAWSCredentials Credentials => new(Server.AccessKeyId, Server.SecretAccessKey);

    public static async Task<LocalFixture> StartAsync(Func<LocalOptions, LocalOptions>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("ecs-local-").FullName;
        var options = new LocalOptions { Folder = folder, Port = 0 };
        return new LocalFixture(await LocalServer.StartAsync(change?.Invoke(options) ?? options, default), folder);
    }

    /// <summary>Ends the server and starts another on the same folder and port.</summary>
    public async Task RestartAsync()
    {
        var port = Server.Port;
        await Server.DisposeAsync();
        Server = await LocalServer.StartAsync(new LocalOptions { Folder = Folder, Port = port }, default);
    }

    /// <summary>The settings of a client that calls this server once and does not try again.</summary>
    public TConfig Config<TConfig>()
        where TConfig : ServiceConfig, new() =>
        new() { ServiceURL = Server.Endpoint.ToString(), AuthenticationRegion = Server.Region, MaxErrorRetry = 0 };

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
