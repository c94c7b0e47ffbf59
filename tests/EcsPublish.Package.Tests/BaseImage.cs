using System.Formats.Tar;
using System.Text;

namespace EcsPublish.Package.Tests;

/// <summary>The smallest image that can be built on: one layer with one file.</summary>
internal static class BaseImage
{
    private const string Repository = "dotnet/runtime";
    private const string Tag = "10.0";
    private const string ManifestType = "application/vnd.oci.image.manifest.v1+json";

    /// <summary>Pushes it to a registry that asks for no password.</summary>
    /// <returns>Its full name.</returns>
    public static string Push(Server registry)
    {
        using var upload = new RegistryUpload(registry, Repository);
        Push(upload);
        return $"{registry.Name}/{Repository}:{Tag}";
    }

    /// <summary>Pushes it with a client that has what the registry asks for.</summary>
    /// <returns>Its full name.</returns>
    public static string Push(HttpClient client, Uri registry)
    {
        using var upload = new RegistryUpload(client, registry, Repository);
        Push(upload);
        return $"{registry.Authority}/{Repository}:{Tag}";
    }

    private static void Push(RegistryUpload upload)
    {
        var tar = Tar();
        var layer = upload.Blob(RegistryUpload.Compress(tar));
        var config = upload.Blob(Encoding.UTF8.GetBytes($$"""
            {
              "architecture": "amd64",
              "os": "linux",
              "config": { "Env": ["PATH=/usr/bin"] },
              "rootfs": { "type": "layers", "diff_ids": ["{{RegistryUpload.Digest(tar)}}"] }
            }
            """));
        upload.Manifest(Tag, ManifestType, Encoding.UTF8.GetBytes($$"""
            {
              "schemaVersion": 2,
              "mediaType": "{{ManifestType}}",
              "config": {{Descriptor("config.v1+json", config)}},
              "layers": [{{Descriptor("layer.v1.tar+gzip", layer)}}]
            }
            """));
    }

    private static string Descriptor(string type, (string Digest, int Size) blob) =>
        $$"""{ "mediaType": "application/vnd.oci.image.{{type}}", "digest": "{{blob.Digest}}", "size": {{blob.Size}} }""";

    private static byte[] Tar()
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, TarEntryFormat.Ustar))
        {
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "etc/os-release") { DataStream = new MemoryStream("NAME=Tiny\n"u8.ToArray()) });
        }

        return bytes.ToArray();
    }
}
