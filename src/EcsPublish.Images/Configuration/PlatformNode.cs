using System.Text.Json.Nodes;

namespace EcsPublish.Images.Configuration;

/// <summary>Reads and writes os, architecture and variant, which an image configuration and an index entry write alike.</summary>
internal static class PlatformNode
{
    public static Platform Read(JsonObject node) => new(
        node.Text("os") ?? "unknown",
        node.Text("architecture") ?? "unknown",
        node.Text("variant") is { Length: > 0 } variant ? variant : null);

    public static JsonObject Write(Platform platform)
    {
        var node = new JsonObject { ["architecture"] = platform.Architecture, ["os"] = platform.Os };
        if (platform.Variant is not null)
            node["variant"] = platform.Variant;

        return node;
    }
}
