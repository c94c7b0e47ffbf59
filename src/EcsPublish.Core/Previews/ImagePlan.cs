using System.Text.Json.Nodes;
using EcsPublish.Images;

namespace EcsPublish.Core.Previews;

/// <summary>image-plan.json: what the image would be.</summary>
internal static class ImagePlan
{
    /// <summary>The document.</summary>
    /// <param name="reference">Where it would go.</param>
    /// <param name="baseName">The base that the SDK chose.</param>
    public static JsonObject Of(BuiltImage image, string reference, string? baseName) => new()
    {
        ["reference"] = reference,
        ["base"] = baseName,
        ["platform"] = image.Platform.ToString(),
        ["config"] = image.Configuration["config"]?.DeepClone(),
        ["layers"] = new JsonArray([.. image.Blobs.SkipLast(1).Zip(DiffIds(image), Layer)]),
    };

    private static IEnumerable<string> DiffIds(BuiltImage image) =>
        image.Configuration["rootfs"]!["diff_ids"]!.AsArray().Select(id => id!.GetValue<string>());

    private static JsonNode Layer(ImageBlob blob, string diffId) => new JsonObject
    {
        ["name"] = blob.Name,
        ["diffId"] = diffId,
        ["compressedBytes"] = blob.Descriptor.Size,
    };
}
