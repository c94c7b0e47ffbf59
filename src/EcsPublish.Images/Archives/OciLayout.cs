using System.Text.Json.Nodes;
using EcsPublish.Images.Configuration;

namespace EcsPublish.Images.Archives;

/// <summary>
/// Reads an OCI image layout, which podman, buildah, buildx and newer versions of <c>docker save</c> write:
/// https://github.com/opencontainers/image-spec/blob/main/image-layout.md
/// </summary>
internal sealed class OciLayout(ArchiveFile archive, Platform wanted)
{
    public const string IndexFile = "index.json";

    // buildx puts an index into the index when it adds attestations.
    private const int DeepestIndex = 3;

    /// <summary>Finds the image of the wanted platform.</summary>
    public ArchivedImage Find()
    {
        var manifest = FindManifest(Members(archive.ReadJson(IndexFile)!), 0);
        var parts = ManifestDocument.Read(Members(ArchiveFile.ParseJson("manifest", manifest)))
            ?? throw new InvalidDataException("Its manifest is not that of an image.");
        return new ArchivedImage(parts.Format, manifest, ReadBlob(parts.Config), [.. parts.Layers.Select(Layer)]);
    }

    private byte[] FindManifest(JsonObject index, int depth)
    {
        var content = ReadBlob(Choose(index));
        return ArchiveFile.ParseJson("manifest", content) is JsonObject inner && inner["manifests"] is JsonArray
            ? depth < DeepestIndex ? FindManifest(inner, depth + 1) : throw new InvalidDataException("Its indexes never end.")
            : content;
    }

    // podman and buildah name no platform for the only image that there is.
    private Descriptor Choose(JsonObject index)
    {
        var offers = (index["manifests"] as JsonArray ?? []).OfType<JsonObject>().Where(entry => !IsAttestation(entry)).ToList();
        var chosen = offers.Count == 1
            ? offers[0]
            : offers.Find(entry => entry["platform"] is JsonObject platform && wanted.Accepts(PlatformNode.Read(platform)));
        return ManifestDocument.ToDescriptor(chosen) ?? throw new InvalidDataException($"It has no image for {wanted}.");
    }

    private static bool IsAttestation(JsonObject entry) => entry["platform"]?["os"]?.GetValue<string>() == "unknown";

    private ArchivedLayer Layer(Descriptor layer) => archive.SizeOf(FileOf(layer)) == layer.Size
        ? new ArchivedLayer(FileOf(layer), layer)
        : throw new InvalidDataException($"It lacks the layer {layer.Digest}, or has it in another size.");

    private byte[] ReadBlob(Descriptor blob)
    {
        var content = archive.Read(FileOf(blob));
        return Sha256Digest.Of(content) == blob.Digest ? content : throw new InvalidDataException($"Its file {FileOf(blob)} is not what its name says.");
    }

    private static string FileOf(Descriptor blob) => $"blobs/sha256/{blob.Digest["sha256:".Length..]}";

    private static JsonObject Members(JsonNode document) => document as JsonObject ?? throw new InvalidDataException("A document of it is no JSON object.");
}
