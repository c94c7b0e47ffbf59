using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace EcsPublish.Local.Runtime.Docker;

/// <summary>Speaks HTTP with a Docker-compatible engine: https://docs.docker.com/reference/api/engine/. Every failure is an
/// <see cref="EngineException"/>.</summary>
internal sealed class EngineClient : IDisposable
{
    private readonly HttpClient _http;
    private string _version = "";

    private EngineClient(HttpClient http, EngineAddress address) => (_http, Address) = (http, address);

    /// <summary>Where the engine listens.</summary>
    public EngineAddress Address { get; }

    /// <summary>Connects and agrees on the version of the API: the engine's own, since engines drop old ones.</summary>
    public static async Task<EngineClient> ConnectAsync(EngineAddress address, CancellationToken cancellation)
    {
        // The one who waits for a container waits as long as it runs. The name of the host means nothing on a socket.
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, ConnectCallback = (_, stop) => address.ConnectAsync(stop) })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            BaseAddress = new Uri("http://engine/"),
        };
        var engine = new EngineClient(http, address);
        try
        {
            using var pong = await engine.SendAsync(HttpMethod.Get, "_ping", null, cancellation);
            var version = pong.Headers.TryGetValues("Api-Version", out var values) ? values.First() : "1.41";
            engine._version = $"v{version}/";
            return engine;
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    /// <summary>Asks for something typed.</summary>
    public async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        using var response = await SendAsync(HttpMethod.Get, path, null, cancellation);
        return await ReadAsync(response, type, cancellation);
    }

    /// <summary>Asks for something; null when it is not there.</summary>
    public async Task<JsonNode?> FindAsync(string path, CancellationToken cancellation)
    {
        try
        {
            using var response = await SendAsync(HttpMethod.Get, path, null, cancellation);
            return await JsonNode.ParseAsync(await response.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
        }
        catch (EngineException e) when (e.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Asks for something to be done, and reads the answer.</summary>
    public async Task<T> PostAsync<T>(string path, HttpContent? body, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        using var response = await SendAsync(HttpMethod.Post, path, body, cancellation);
        return await ReadAsync(response, type, cancellation);
    }

    /// <summary>Asks for something to be done.</summary>
    public async Task PostAsync(string path, HttpContent? body, CancellationToken cancellation)
    {
        using var response = await SendAsync(HttpMethod.Post, path, body, cancellation);
    }

    /// <summary>Asks for a stream that lasts: the output of a container, the progress of a pull. Dispose of it.</summary>
    public async Task<Stream> StreamAsync(string path, HttpContent? body, CancellationToken cancellation) =>
        await (await SendAsync(HttpMethod.Post, path, body, cancellation)).Content.ReadAsStreamAsync(cancellation);

    /// <summary>Removes something; what is gone already is fine.</summary>
    public async Task DeleteAsync(string path, CancellationToken cancellation)
    {
        try
        {
            using var response = await SendAsync(HttpMethod.Delete, path, null, cancellation);
        }
        catch (EngineException e) when (e.Status == HttpStatusCode.NotFound)
        {
            // Somebody was quicker.
        }
    }

    /// <summary>A body that says something.</summary>
    public static HttpContent Json<T>(T value, JsonTypeInfo<T> type) => new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(value, type))
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
    };

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, _version + path) { Content = body };
        try
        {
            var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return (int)response.StatusCode < 400 ? response : throw await RefusalAsync(response, cancellation);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException)
        {
            throw new EngineException(e.GetBaseException().Message, null, e);
        }
    }

    private static async Task<EngineException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(cancellation);
            return new(EngineMessage.Of(text) ?? $"HTTP {(int)response.StatusCode} {text}".Trim(), response.StatusCode);
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellation) =>
        await JsonSerializer.DeserializeAsync(await response.Content.ReadAsStreamAsync(cancellation), type, cancellation)
        ?? throw new EngineException("the engine answered nothing");
}
