using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>One place where two task definitions differ, as a line for people: <c>containerDefinitions[app].cpu: 256 -> 512</c>.</summary>
/// <param name="Path">Where, elements of sets named by their key: <c>containerDefinitions[app].environment[MODE].value</c>.</param>
/// <param name="Old">The registered value as short text; null when it was not there.</param>
/// <param name="New">The rendered value as short text; null when it is gone.</param>
internal sealed record Difference(string Path, string? Old, string? New)
{
    private const int MaxLength = 120;

    public override string ToString() => (Old, New) switch
    {
        (null, _) => $"{Path}: added {New}",
        (_, null) => $"{Path}: removed {Old}",
        _ => $"{Path}: {Old} -> {New}",
    };

    public static Difference Between(string path, JsonNode? registered, JsonNode? rendered) =>
        new(path, Short(registered), Short(rendered));

    private static string? Short(JsonNode? node)
    {
        if (node is null) return null;

        var text = IsPlainText(node) ? node.ToString() : TaskDefinitionText.Compact(node);
        return text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength - 3), "...");
    }

    // An empty text, spaces at the ends and control characters are only visible between quotes.
    private static bool IsPlainText(JsonNode node) =>
        node.GetValueKind() == JsonValueKind.String && node.ToString() is { Length: > 0 } text
        && text.Trim() == text && !text.Any(char.IsControl);
}
