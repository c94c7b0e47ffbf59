using System.Text.Json.Nodes;

namespace EcsPublish.Images;

/// <summary>An image that is in a registry already.</summary>
/// <param name="Digest">What the name stands for: an image, or an index of several.</param>
/// <param name="Platform">What the image runs on; of an index, the one chosen.</param>
/// <param name="Configuration">The image's configuration.</param>
public sealed record FoundImage(string Digest, Platform Platform, JsonObject Configuration);
