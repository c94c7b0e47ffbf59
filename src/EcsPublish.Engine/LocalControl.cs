using System.Net;
using System.Net.Http.Json;
using EcsPublish.Local.Server;

namespace EcsPublish.Engine;

/// <summary>Asks a local AWS how it is, and to end.</summary>
internal sealed class LocalControl : IDisposable
{
    private readonly HttpClient _client;

    public LocalControl(int port, string key)
    {
        // Never through a proxy: the key is for this machine alone.
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        _client.DefaultRequestHeaders.Add("X-EcsPublish-Key", key);
    }

    /// <summary>Its health, or null when nobody answers there, or somebody else does.</summary>
    public async Task<ServerHealth?> HealthAsync(CancellationToken cancellation)
    {
        try
        {
            using var response = await _client.GetAsync("/_local/health", cancellation);
            return response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync(ServerJson.Default.ServerHealth, cancellation) : null;
        }
        catch (Exception e) when (e is HttpRequestException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    /// <summary>Names a file of secrets that this publish brings along.</summary>
    public async Task UseSecretsAsync(string path, CancellationToken cancellation)
    {
        using var body = new StringContent(path);
        using var response = await _client.PostAsync("/_local/secrets", body, cancellation);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The stable address of a service; null when it has none.</summary>
    public async Task<string?> AddressOfAsync(string serviceArn, CancellationToken cancellation)
    {
        using var response = await _client.GetAsync("/_local/services", cancellation);
        var services = response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync(ServerJson.Default.IReadOnlyListServiceUrl, cancellation) : null;
        return services?.FirstOrDefault(service => serviceArn.EndsWith($":service/{service.Cluster}/{service.Service}", StringComparison.Ordinal))?.Url;
    }

    /// <summary>Asks it to end; false when it is busy.</summary>
    public async Task<bool> ShutDownAsync(CancellationToken cancellation)
    {
        using var response = await _client.PostAsync("/_local/shutdown", content: null, cancellation);
        return response.StatusCode != HttpStatusCode.Conflict;
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();
}
