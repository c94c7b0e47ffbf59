using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>
/// JSON as people write it, with comments and trailing commas, that remembers where each value stood. Written out because
/// <see cref="JsonNode.Parse(ReadOnlySpan{byte}, JsonNodeOptions?, JsonDocumentOptions)"/> forgets the lines.
/// </summary>
internal sealed class LocatedJson
{
    private readonly Dictionary<JsonNode, int> _lines = new(ReferenceEqualityComparer.Instance);

    private LocatedJson()
    {
    }

    /// <summary>The value as a whole; null for the text <c>null</c>.</summary>
    public JsonNode? Root { get; private set; }

    /// <summary>The line where a value starts, wherever it has been moved since; 0 for one that was not in the text.</summary>
    public int LineOf(JsonNode? node) => node is null ? 0 : _lines.GetValueOrDefault(node);

    /// <summary>Reads UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="JsonTextException">It is not JSON, not UTF-8, nested more than 64 deep, or has one member twice.</exception>
    public static LocatedJson Parse(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("\uFEFF"u8)) text = text[3..];
        if (!Utf8.IsValid(text)) throw new JsonTextException(1, 1, "The text is not UTF-8; save it as UTF-8.");

        var json = new LocatedJson();
        json.Root = new LocatedJsonReader(text, json._lines).Read();
        return json;
    }
}
