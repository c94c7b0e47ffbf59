using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace EcsPublish.Benchmarks;

/// <summary>
/// A base image that is as large as Microsoft's: dotnet/runtime-deps, dotnet/runtime and what dotnet/aspnet adds, compressed. Its layers hold
/// bytes that do not compress; nothing in it is run.
/// </summary>
internal sealed class BaseImage
{
    private const string ManifestType = "application/vnd.oci.image.manifest.v1+json";

    private static readonly int[] LayerSizes = [30_000_000, 17_000_000, 35_000_000];

    private readonly Dictionary<string, byte[]> _content = [];

    public BaseImage()
    {
        var layers = LayerSizes.Select((size, number) => AddLayer(number, size)).ToList();
        var config = Add($$"""
            {
              "architecture": "amd64",
              "os": "linux",
              "config": { "Env": ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "APP_UID=1654", "ASPNETCORE_HTTP_PORTS=8080"] },
              "rootfs": { "type": "layers", "diff_ids": [{{string.Join(',', layers.Select(layer => $"\"{layer.DiffId}\""))}}] }
            }
            """);
        Manifest = Encoding.UTF8.GetBytes($$"""
            {
              "schemaVersion": 2,
              "mediaType": "{{ManifestType}}",
              "config": {{Descriptor("config.v1+json", config)}},
              "layers": [{{string.Join(',', layers.Select(layer => Descriptor("layer.v1.tar+gzip", layer.Digest)))}}]
            }
            """);
    }

    /// <summary>Its manifest.</summary>
    public byte[] Manifest { get; }

    /// <summary>The manifest's media type.</summary>
    public static string MediaType => ManifestType;

    /// <summary>A blob by its digest; null when it has none such.</summary>
    public byte[]? Find(string digest) => _content.GetValueOrDefault(digest);

    /// <summary><c>sha256:</c> and 64 hexadecimal digits.</summary>
    public static string Digest(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));

    private (string Digest, string DiffId) AddLayer(int number, int size)
    {
        var noise = new byte[size];
        new Random(number).NextBytes(noise);
        using var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, TarEntryFormat.Ustar, leaveOpen: true))
        {
            writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, $"usr/share/base/{number}") { DataStream = new MemoryStream(noise) });
        }

        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.NoCompression, leaveOpen: true))
        {
            gzip.Write(tar.ToArray());
        }

        return (Add(compressed.ToArray()), Digest(tar.ToArray()));
    }

    private string Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    private string Add(byte[] content)
    {
        var digest = Digest(content);
        _content[digest] = content;
        return digest;
    }

    private string Descriptor(string type, string digest) =>
        $$"""{ "mediaType": "application/vnd.oci.image.{{type}}", "digest": "{{digest}}", "size": {{_content[digest].Length}} }""";
}
