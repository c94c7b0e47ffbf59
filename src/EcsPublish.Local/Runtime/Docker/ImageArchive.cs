using System.Formats.Tar;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using EcsPublish.Local.Registry;

namespace EcsPublish.Local.Runtime.Docker;

/// <summary>An image as <c>docker save</c> writes it, made of the registry's files while it travels:
/// https://github.com/moby/docker-image-spec/blob/main/v1.2.md#combined-image-json--filesystem-changeset-format.</summary>
/// <remarks>A load through the socket works wherever the engine is. A pull from this registry would not: an engine in a virtual machine has
/// another loopback, and podman trusts no registry without TLS.</remarks>
/// <param name="image">The image.</param>
/// <param name="name">What the engine shall call it.</param>
internal sealed class ImageArchive(StoredImage image, string name) : HttpContent
{
    private const string ConfigFile = "config.json";

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await using var archive = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true);
        await AddAsync(archive, "manifest.json", new JsonArray(Manifest()));
        await AddAsync(archive, ConfigFile, image.Config);
        for (var i = 0; i < image.Layers.Count; i++)
        {
            await using var layer = File.OpenRead(image.Layers[i]);
            await archive.WriteEntryAsync(new UstarTarEntry(TarEntryType.RegularFile, LayerFile(i)) { DataStream = layer });
        }
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private JsonObject Manifest() => new()
    {
        ["Config"] = ConfigFile,
        ["RepoTags"] = new JsonArray(name),
        ["Layers"] = new JsonArray([.. image.Layers.Select((_, i) => (JsonNode)LayerFile(i))]),
    };

    private static string LayerFile(int index) => $"layer-{index}.tar";

    private static Task AddAsync(TarWriter archive, string file, JsonNode content) => archive.WriteEntryAsync(
        new UstarTarEntry(TarEntryType.RegularFile, file) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content.ToJsonString())) });
}
