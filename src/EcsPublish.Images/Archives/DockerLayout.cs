using System.Text.Json.Nodes;

namespace EcsPublish.Images.Archives;

/// <summary>
/// Reads what <c>docker save</c> writes up to version 24: a <c>manifest.json</c> that names configuration and plain layers
/// (https://github.com/moby/docker-image-spec/blob/main/v1.2.md#combined-image-json--filesystem-changeset-format).
/// </summary>
internal sealed class DockerLayout(ArchiveFile archive)
{
    private const string ManifestFile = "manifest.json";

    /// <summary>Finds the one image of the archive.</summary>
    public ArchivedImage Find()
    {
        var images = archive.ReadJson(ManifestFile) as JsonArray ?? throw new InvalidDataException("It holds neither index.json nor manifest.json.");
        if (images is not [JsonObject image])
            throw new InvalidDataException($"It holds {images.Count} images instead of one.");

        var layers = (image["Layers"] as JsonArray ?? []).Select(layer => Name(layer, "layer"));
        return new ArchivedImage(ImageFormat.Docker, null, archive.Read(Name(image["Config"], "configuration")), [.. layers.Select(Layer)]);
    }

    private ArchivedLayer Layer(string file) =>
        archive.SizeOf(file) is null ? throw new InvalidDataException($"It lacks the layer {file}.") : new ArchivedLayer(file, null);

    private static string Name(JsonNode? node, string what) =>
        node?.GetValue<string>() ?? throw new InvalidDataException($"It names no {what}.");
}
