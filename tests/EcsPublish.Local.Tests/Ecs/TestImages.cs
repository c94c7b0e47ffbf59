using System.Security.Cryptography;
using System.Text.Json.Nodes;
using EcsPublish.Local.Registry;
using EcsPublish.Local.Tests.Runtime;

namespace EcsPublish.Local.Tests.Ecs;

/// <summary>A registry that holds what a test puts there.</summary>
internal sealed class TestImages(string folder) : IImageSource
{
    private readonly Dictionary<string, StoredImage> _images = [];

    public void Add(string reference, JsonObject config, TestLayer layer)
    {
        var file = layer.Save(Path.Combine(Directory.CreateDirectory(folder).FullName, Guid.NewGuid().ToString("n")));
        var digest = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
        _images[reference] = new(digest, new JsonObject { ["architecture"] = "amd64", ["config"] = config }, [file]);
    }

    public StoredImage Find(string reference, string architecture, string? preferred = null) =>
        _images.GetValueOrDefault(reference) ?? throw new ImagePullException($"{reference}: not found");
}
