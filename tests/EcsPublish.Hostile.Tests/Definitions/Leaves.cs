using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcsPublish.Hostile.Tests.Definitions;

/// <summary>Everything that JSON says, as <c>containerDefinitions[0].cpu</c> to <c>256</c>. What is null or empty says nothing.</summary>
internal static class Leaves
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The leaves of a definition file, read by another reader than the product's; out of the wrapper of describe commands.</summary>
    public static Dictionary<string, string> OfFile(string path)
    {
        var root = JsonNode.Parse(File.ReadAllText(path), documentOptions: Lenient)!.AsObject();
        return Of(root["taskDefinition"] is JsonObject wrapped ? wrapped : root);
    }

    public static Dictionary<string, string> Of(JsonNode? node) => In(node, "").ToDictionary(leaf => leaf.Path, leaf => leaf.Value);

    private static IEnumerable<(string Path, string Value)> In(JsonNode? node, string path) => node switch
    {
        null => [],
        JsonObject members => members.SelectMany(member => In(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
        JsonArray list => list.SelectMany((element, i) => In(element, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))),
        _ => [(path, node.ToString())],
    };
}
