using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using EcsPublish.Local.Registry;
using EcsPublish.Local.Tests.Runtime;

namespace EcsPublish.Local.Tests.Ecs;

/// <summary>A registry that holds what a test puts there.</summary>
internal sealed class TestImages(string folder) : IImageSource
{
    private readonly Dictionary<string, StoredImage> _images = [];

    public void Add(string reference, JsonObject config, params TestLayer[] layers)
    {
        var into = Directory.CreateDirectory(folder).FullName;
        string[] files = [.. layers.Select(layer => layer.Save(Path.Combine(into, Guid.NewGuid().ToString("n"))))];
        var image = new JsonObject
        {
            ["architecture"] = "amd64",
            ["os"] = "linux",
            ["config"] = config,
            ["rootfs"] = new JsonObject { ["type"] = "layers", ["diff_ids"] = new JsonArray([.. files.Select(file => (JsonNode)DiffId(file))]) },
        };
        using var last = File.OpenRead(files[^1]);
        _images[reference] = new(Digest(last), image, files);
    }

    public bool Holds(string reference) => reference.StartsWith("127.0.0.1:", StringComparison.Ordinal);

    public StoredImage Find(string reference, string architecture, string? preferred = null) =>
        _images.GetValueOrDefault(reference) ?? throw new ImagePullException($"{reference}: not found");

    private static string DiffId(string file)
    {
        using var layer = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        return Digest(layer);
    }

    private static string Digest(Stream content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
}
