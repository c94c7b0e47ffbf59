using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using EcsPublish.Images.Configuration;

namespace EcsPublish.Images.Tests.Support;

/// <summary>Base images for the test registry: one small layer and a configuration like Microsoft's.</summary>
internal sealed class TestBase
{
    /// <summary>The layer's compressed bytes.</summary>
    public static byte[] Layer { get; } = Compress("base layer");

    public ImageFormat Format { get; init; } = ImageFormat.Docker;

    public Platform Platform { get; init; } = new("linux", "amd64");

    /// <summary>The configuration's inner part.</summary>
    public JsonObject Execution { get; init; } = new()
    {
        ["Env"] = new JsonArray("PATH=/usr/bin", "APP_UID=1654", "ASPNETCORE_HTTP_PORTS=8080"),
        ["Entrypoint"] = new JsonArray("dotnet"),
    };

    /// <summary>Stores the image and returns a descriptor for an index.</summary>
    public JsonObject AddTo(TestRepository repository, string? tag = null)
    {
        var config = Encode(Config());
        repository.AddBlob(config);
        repository.AddBlob(Layer);
        var manifest = Encode(ManifestDocument.Create(
            Format,
            new Descriptor(MediaTypes.Config(Format), Sha256Digest.Of(config), config.Length),
            [new Descriptor(MediaTypes.GzipLayer(Format), Sha256Digest.Of(Layer), Layer.Length)]));
        return new JsonObject
        {
            ["mediaType"] = MediaTypes.Manifest(Format),
            ["digest"] = repository.AddManifest(manifest, MediaTypes.Manifest(Format), tag),
            ["size"] = manifest.Length,
            ["platform"] = PlatformJson(),
        };
    }

    /// <summary>Stores an index (or Docker list) of several images under a tag.</summary>
    public static void AddIndex(TestRepository repository, string tag, ImageFormat format, params TestBase[] images)
    {
        var index = new JsonObject
        {
            ["schemaVersion"] = 2,
            ["manifests"] = new JsonArray([.. images.Select(image => image.AddTo(repository))]),
        };
        repository.AddManifest(Encode(index), format == ImageFormat.Oci ? MediaTypes.OciIndex : MediaTypes.DockerList, tag);
    }

    public JsonObject Config()
    {
        var config = PlatformJson();
        config["created"] = "2026-01-01T00:00:00Z";
        config["config"] = Execution.DeepClone();
        config["rootfs"] = new JsonObject { ["type"] = "layers", ["diff_ids"] = new JsonArray("sha256:" + new string('b', 64)) };
        config["history"] = new JsonArray(new JsonObject { ["created"] = "2026-01-01T00:00:00Z", ["created_by"] = "debian" });
        return config;
    }

    private JsonObject PlatformJson()
    {
        var json = new JsonObject { ["architecture"] = Platform.Architecture, ["os"] = Platform.Os };
        if (Platform.Variant is not null)
            json["variant"] = Platform.Variant;

        return json;
    }

    private static byte[] Encode(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static byte[] Compress(string text)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));

        return output.ToArray();
    }
}
