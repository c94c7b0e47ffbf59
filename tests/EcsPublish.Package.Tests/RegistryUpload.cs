using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace EcsPublish.Package.Tests;

/// <summary>Pushes to a repository of a registry.</summary>
/// <param name="client">Has what the registry asks for.</param>
internal sealed class RegistryUpload(HttpClient client, Uri registry, string repository) : IDisposable
{
    private readonly Uri _repository = new(registry, $"/v2/{repository}/");

    /// <summary>To a registry that asks for no password.</summary>
    public RegistryUpload(Server registry, string repository)
        : this(new HttpClient { Timeout = TimeSpan.FromMinutes(3) }, new Uri($"http://{registry.Name}"), repository)
    {
    }

    /// <summary>Uploads a blob in one piece.</summary>
    public (string Digest, int Size) Blob(byte[] blob)
    {
        using var begin = Send(HttpMethod.Post, "blobs/uploads/", "application/octet-stream", []);
        var upload = new Uri(_repository, begin.Headers.Location!);
        using var end = Send(HttpMethod.Put, $"{upload}&digest={Digest(blob)}", "application/octet-stream", blob);
        return (Digest(blob), blob.Length);
    }

    /// <summary>Uploads a manifest under a tag or its digest.</summary>
    public void Manifest(string reference, string type, byte[] manifest) => Send(HttpMethod.Put, $"manifests/{reference}", type, manifest).Dispose();

    public void Dispose() => client.Dispose();

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
        using var request = new HttpRequestMessage(method, new Uri(_repository, path)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return client.Send(request).EnsureSuccessStatusCode();
    }
}
