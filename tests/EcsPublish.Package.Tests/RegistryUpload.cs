using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace EcsPublish.Package.Tests;

/// <summary>Pushes to a registry that asks for no password.</summary>
/// <param name="registry">The registry.</param>
/// <param name="repository">The repository.</param>
internal sealed class RegistryUpload(Server registry, string repository) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri($"http://{registry.Name}/v2/{repository}/"), Timeout = TimeSpan.FromMinutes(3) };

    /// <summary>Uploads a blob in one piece.</summary>
    public (string Digest, int Size) Blob(byte[] blob)
    {
        using var begin = Send(HttpMethod.Post, "blobs/uploads/", "application/octet-stream", []);
        var upload = new Uri(_client.BaseAddress!, begin.Headers.Location!);
        using var end = Send(HttpMethod.Put, $"{upload}&digest={Digest(blob)}", "application/octet-stream", blob);
        return (Digest(blob), blob.Length);
    }

    /// <summary>Uploads a manifest under a tag or its digest.</summary>
    public void Manifest(string reference, string type, byte[] manifest) => Send(HttpMethod.Put, $"manifests/{reference}", type, manifest).Dispose();

    public void Dispose() => _client.Dispose();

    /// <summary>The digest of a blob.</summary>
    public static string Digest(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>A layer as it travels.</summary>
    public static byte[] Compress(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return bytes.ToArray();
    }

    private HttpResponseMessage Send(HttpMethod method, string path, string type, byte[] body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return _client.Send(request).EnsureSuccessStatusCode();
    }
}
