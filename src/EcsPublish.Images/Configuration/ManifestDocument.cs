using System.Text.Json.Nodes;

namespace EcsPublish.Images.Configuration;

/// <summary>Reads and writes an image manifest: https://github.com/opencontainers/image-spec/blob/main/manifest.md</summary>
internal static class ManifestDocument
{
    public static JsonObject Create(ImageFormat format, Descriptor config, IEnumerable<Descriptor> layers) => new()
    {
        ["schemaVersion"] = 2,
        ["mediaType"] = MediaTypes.Manifest(format),
        ["config"] = ToJson(config),
        ["layers"] = new JsonArray([.. layers.Select(ToJson)]),
    };

    /// <summary>What the manifest points at; null when it is not an image manifest of a known family.</summary>
    public static ManifestParts? Read(JsonObject manifest)
    {
        var config = ToDescriptor(manifest["config"]);
        var layers = (manifest["layers"] as JsonArray)?.Select(ToDescriptor).ToList();
        if (config is null || layers is null || layers.Contains(null))
            return null;

        ImageFormat? format = config.MediaType switch
        {
            MediaTypes.OciConfig => ImageFormat.Oci,
            MediaTypes.DockerConfig => ImageFormat.Docker,
            _ => null,
        };
        return format is null ? null : new ManifestParts(format.Value, config, [.. layers.Select(layer => layer!)]);
    }

    /// <summary>A descriptor; null when it is none that can be trusted to name something.</summary>
    public static Descriptor? ToDescriptor(JsonNode? node) =>
        node.Text("digest") is { } digest && Sha256Digest.IsValid(digest) && node.Number("size") is { } size and >= 0
            ? new Descriptor(node.Text("mediaType") ?? "", digest, size)
            : null;

    public static JsonObject ToJson(Descriptor descriptor) => new()
    {
        ["mediaType"] = descriptor.MediaType,
        ["size"] = descriptor.Size,
        ["digest"] = descriptor.Digest,
    };
}
