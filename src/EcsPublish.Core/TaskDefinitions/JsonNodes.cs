using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>Reading a definition that may be shaped in unexpected ways: what is not as expected is as good as absent.</summary>
internal static class JsonNodes
{
    /// <summary>The objects of a list; other elements, and anything that is no list, give none.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? list) => (list as JsonArray)?.OfType<JsonObject>() ?? [];

    /// <summary>The texts of a list; other elements, and anything that is no list, give none.</summary>
    public static IEnumerable<string> Texts(this JsonNode? list) =>
        (list as JsonArray)?.OfType<JsonValue>().Select(AsText).OfType<string>() ?? [];

    /// <summary>The texts of a list, or a text that stands alone, which IAM takes for a list of one.</summary>
    public static IReadOnlyList<string> OneOrMoreTexts(this JsonNode? node) => AsText(node) is { } text ? [text] : [.. node.Texts()];

    /// <summary>The containers of a task definition.</summary>
    public static IEnumerable<JsonObject> Containers(this JsonObject definition) => definition["containerDefinitions"].Objects();

    /// <summary>A member that is text, or null.</summary>
    public static string? Text(this JsonObject parent, string name) => AsText(parent[name]);

    /// <summary>A member that is a whole number, or null.</summary>
    public static long? Number(this JsonObject parent, string name) => parent[name] switch
    {
        JsonValue value when value.TryGetValue<long>(out var number) => number,
        JsonValue value when value.TryGetValue<int>(out var number) => number,
        _ => null,
    };

    /// <summary>A member that is true; false and absent are alike.</summary>
    public static bool IsTrue(this JsonObject parent, string name) =>
        parent[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>Whether the container stops the task when it exits, which is so unless it says otherwise.</summary>
    public static bool IsEssential(this JsonObject container) => container["essential"] is null || container.IsTrue("essential");

    /// <summary>A value in words, for a sentence about what is wrong with it: <c>the text 'abc'</c>, <c>a list</c>.</summary>
    public static string Describe(JsonNode? node) => node switch
    {
        null => "null",
        JsonArray => "a list",
        JsonObject { Count: 0 } => "an empty object",
        JsonObject => "an object",
        _ when AsText(node) is { } text => $"the text '{text}'",
        _ when node.GetValueKind() == JsonValueKind.Number => $"the number {node}",
        _ => TaskDefinitionText.Compact(node),
    };

    private static string? AsText(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
