using System.Formats.Tar;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace EcsPublish.Package.Tests;

/// <summary>The smallest image that can be built on: one layer with one file.</summary>
internal static class BaseImage
{
    private const string ManifestType = "application/vnd.oci.image.manifest.v1+json";

    /// <summary>Pushes it to a registry that asks for no password.</summary>
    /// <returns>Its full name.</returns>
    public static string Push(Server registry)
    {
        using var client = new HttpClient();
        return Push(client, new Uri($"http://{registry.Name}"));
    }

    /// <summary>Pushes it with a client that has what the registry asks for.</summary>
    /// <returns>Its full name.</returns>
    public static string Push(HttpClient client, Uri registry)
    {
        client.BaseAddress = new Uri(registry, "/v2/dotnet/runtime/");
        var tar = Tar();
        var layer = Push(client, Compress(tar));
        var config = Push(client, Encoding.UTF8.GetBytes($$"""
            {
              "architecture": "amd64",
              "os": "linux",
              "config": { "Env": ["PATH=/usr/bin"] },
              "rootfs": { "type": "layers", "diff_ids": ["{{Digest(tar)}}"] }
            }
            """));
        Send(client, HttpMethod.Put, "manifests/10.0", ManifestType, Encoding.UTF8.GetBytes($$"""
            {
              "schemaVersion": 2,
              "mediaType": "{{ManifestType}}",
              "config": {{Descriptor("config.v1+json", config)}},
              "layers": [{{Descriptor("layer.v1.tar+gzip", layer)}}]
            }
            """));
        return $"{registry.Authority}/dotnet/runtime:10.0";
    }

    private static string Descriptor(string type, (string Digest, int Size) blob) =>
        $$"""{ "mediaType": "application/vnd.oci.image.{{type}}", "digest": "{{blob.Digest}}", "size": {{blob.Size}} }""";

    private static (string Digest, int Size) Push(HttpClient client, byte[] blob)
    {
        using var begin = Send(client, HttpMethod.Post, "blobs/uploads/", "application/octet-stream", []);
        var upload = new Uri(client.BaseAddress!, begin.Headers.Location!);
        using var end = Send(client, HttpMethod.Put, $"{upload}&digest={Digest(blob)}", "application/octet-stream", blob);
        return (Digest(blob), blob.Length);
    }

    private static HttpResponseMessage Send(HttpClient client, HttpMethod method, string path, string type, byte[] body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return client.Send(request).EnsureSuccessStatusCode();
    }

    private static byte[] Tar()
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, TarEntryFormat.Ustar))
        {
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "etc/os-release") { DataStream = new MemoryStream("NAME=Tiny\n"u8.ToArray()) });
        }

        return bytes.ToArray();
    }

    private static byte[] Compress(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return bytes.ToArray();
    }

    private static string Digest(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
}
