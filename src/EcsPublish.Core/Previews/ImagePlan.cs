using System.Text.Json.Nodes;
using EcsPublish.Images;

namespace EcsPublish.Core.Previews;

/// <summary>image-plan.json: what the image would be.</summary>
internal static class ImagePlan
{
    /// <summary>The document.</summary>
    /// <param name="content">An image, or an index of several; null when only a publish makes or finds it.</param>
    /// <param name="reference">Where it would go.</param>
    /// <param name="baseName">The base that the SDK chose.</param>
    public static JsonObject Of(BuiltManifest? content, string reference, string? baseName) => new([
        new("reference", reference),
        new("base", baseName),
        .. content switch
        {
            null => [],
            BuiltImage image => Members(image),
            _ => [new KeyValuePair<string, JsonNode?>("images", new JsonArray([.. content.Images.Select(image => new JsonObject(Members(image)))]))],
        },
    ]);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(BuiltImage image) =>
    [
        new("platform", image.Platform.ToString()),
        new("config", image.Configuration["config"]?.DeepClone()),
        new("layers", new JsonArray([.. image.Blobs.SkipLast(1).Zip(DiffIds(image), Layer)])),
    ];

    private static IEnumerable<string> DiffIds(BuiltImage image) =>
        image.Configuration["rootfs"]!["diff_ids"]!.AsArray().Select(id => id!.GetValue<string>());

    private static JsonNode Layer(ImageBlob blob, string diffId) => new JsonObject
    {
        ["name"] = blob.Name,
        ["diffId"] = diffId,
        ["compressedBytes"] = blob.Descriptor.Size,
    };
}
