using System.Text.Json.Nodes;

namespace EcsPublish.Images.Configuration;

/// <summary>Keeps the history in step with the layers: some registries refuse an image with fewer entries than layers.</summary>
internal static class LayerHistory
{
    /// <summary>One fixed moment, because the time of a build is not part of its content.</summary>
    public const string Created = "1970-01-01T00:00:00Z";

    /// <summary>The base's history, filled up to its layers, then one entry for each new layer.</summary>
    public static JsonArray Extend(JsonArray? ofBase, int baseLayers, IEnumerable<string> added)
    {
        var history = ofBase?.DeepClone().AsArray() ?? [];
        var missing = baseLayers - history.Count(entry => !entry.IsTrue("empty_layer"));
        for (var index = 0; index < missing; index++)
            history.Add((JsonNode)Entry("base layer"));

        foreach (var layer in added)
            history.Add((JsonNode)Entry($"EcsPublish {layer} layer"));

        return history;
    }

    private static JsonObject Entry(string text) => new() { ["created"] = Created, ["created_by"] = text };
}
