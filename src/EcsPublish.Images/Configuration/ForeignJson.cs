using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcsPublish.Images.Configuration;

/// <summary>
/// Documents that somebody else wrote. What cannot be read at all is found out at once, not when a member is asked for; a value of another
/// type than expected is as good as absent.
/// </summary>
internal static class ForeignJson
{
    private static readonly JsonDocumentOptions OfEachMemberOne = new() { AllowDuplicateProperties = false };

    /// <summary>The document.</summary>
    /// <exception cref="JsonException">It is none, has a member twice, or a text with half a character.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> utf8)
    {
        CheckTexts(utf8);
        return JsonNode.Parse(utf8, documentOptions: OfEachMemberOne);
    }

    /// <summary>A member that is text.</summary>
    public static string? Text(this JsonNode? parent, string name) => Text((parent as JsonObject)?[name]);

    /// <summary>A text.</summary>
    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>A member that is a whole number.</summary>
    public static long? Number(this JsonNode? parent, string name) =>
        (parent as JsonObject)?[name] is JsonValue value && value.TryGetValue(out long number) ? number : null;

    /// <summary>Whether a member is true.</summary>
    public static bool IsTrue(this JsonNode? parent, string name) =>
        (parent as JsonObject)?[name] is JsonValue value && value.TryGetValue(out bool flag) && flag;

    /// <summary>The texts of a list.</summary>
    public static IEnumerable<string> Texts(this JsonNode? parent, string name) =>
        ((parent as JsonObject)?[name] as JsonArray ?? []).Select(Text).OfType<string>();

    // The parser lets an escape like \ud800 pass, and whoever reads the text gets an exception.
    private static void CheckTexts(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    reader.GetString();
            }
        }
        catch (InvalidOperationException halfCharacter)
        {
            throw new JsonException("A text has an escape that is half a character.", halfCharacter);
        }
    }
}
