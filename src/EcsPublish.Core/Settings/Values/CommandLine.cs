using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EcsPublish.Core.Settings.Values;

/// <summary>
/// The words of a command. Text that starts with <c>[</c> is a JSON array of strings; else words stand at white space and double quotes
/// group. There are no escapes outside JSON, so a Windows path needs none.
/// </summary>
internal static partial class CommandLine
{
    /// <summary>The words, or null and the reason why there are none.</summary>
    public static IReadOnlyList<string>? Parse(string text, out string? problem) =>
        IsJson(text) ? ParseJson(text, out problem) : ParseWords(text, out problem);

    /// <summary>Whether the text is meant as a JSON array.</summary>
    public static bool IsJson(string text) => text.StartsWith('[');

    private static List<string>? ParseJson(string text, out string? problem)
    {
        problem = null;
        try
        {
            var words = JsonSerializer.Deserialize(text, Json.Default.ListString);
            if (words is { Count: > 0 } && !words.Contains(null))
                return words!;
            problem = "the JSON array holds no words, or a null";
        }
        catch (JsonException)
        {
            problem = "it starts with '[' but is not a JSON array of strings";
        }

        return null;
    }

    private static List<string>? ParseWords(string text, out string? problem)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        var quoted = false;
        foreach (var character in text)
        {
            if (character == '"')
                (quoted, word) = (!quoted, word ?? new StringBuilder());
            else if (quoted || !char.IsWhiteSpace(character))
                word = (word ?? new StringBuilder()).Append(character);
            else
                Finish(words, ref word);
        }

        Finish(words, ref word);
        problem = quoted ? "a double quote is not closed" : null;
        return quoted ? null : words;
    }

    private static void Finish(List<string> words, ref StringBuilder? word)
    {
        if (word is not null)
            words.Add(word.ToString());
        word = null;
    }

    [JsonSerializable(typeof(List<string?>))]
    private sealed partial class Json : JsonSerializerContext;
}
