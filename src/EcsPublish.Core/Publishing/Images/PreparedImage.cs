using System.Text.Json.Nodes;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing.Images;

/// <summary>An image as it is known before a push.</summary>
/// <param name="Platform">What tasks run on; of several, the first that the project names.</param>
/// <param name="Configuration">The configuration of that platform's image.</param>
/// <param name="BaseConfiguration">That of the image it was built on; its own when that is not known.</param>
internal sealed record PreparedImage(Platform Platform, JsonObject Configuration, JsonObject BaseConfiguration)
{
    /// <summary>What has to be in the repository; null when the image is in a registry already.</summary>
    public BuiltManifest? Content { get; init; }

    /// <summary>The image that is in a registry already.</summary>
    public ImageName? Found { get; init; }

    /// <summary>An image of one platform, or an index of several, that has to be pushed.</summary>
    /// <param name="images">In the order in which the project names their platforms.</param>
    /// <param name="baseConfiguration">That of the first one's base; null when it is not known.</param>
    public static PreparedImage Of(IReadOnlyList<BuiltImage> images, JsonObject? baseConfiguration = null) =>
        new(images[0].Platform, images[0].Configuration, baseConfiguration ?? images[0].Configuration)
        {
            Content = images.Count == 1 ? images[0] : BuiltIndex.Of(images),
        };
}
