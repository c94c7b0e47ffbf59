using System.Text;
using System.Text.Json;
using CsCheck;

namespace EcsPublish.Hostile.Tests.Fuzzing;

/// <summary>What a hostile peer sends in the place of something sound.</summary>
internal static class Mutation
{
    private static readonly string[] Values =
    [
        "null", "[]", "{}", "[null]", "[[]]", "[{}]", "\"\"", "\"a\"", "\"sha256:\"", "\"\\ud800\"", "\"\\r\\nX: y\"", "\"\u00e9\"", "\"a b\"", "0", "-1", "1.5", "9e99",
        "99999999999999999999", "true", "{\"a\":1,\"a\":2}", "\"2026-13-45\"", "\"http://[\"", "\"=\"",
    ];

    private static readonly string[] Splices = ["", ",", ":", "{", "}", "[", "]", "\"", "\0", "\ufeff", "/*", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "<", "\r\n\r\n"];

    private static readonly string Deep = new('[', 100_000);

    /// <summary>JSON with values in the place of others, members twice, parts cut out or put in, or something else altogether.</summary>
    public static Gen<string> OfJson(string sound)
    {
        var tokens = TokensOf(sound);
        var replaced = Gen.Select(Gen.Int[0, tokens.Count - 1], Pick.From(Values)).Select((at, value) => Replace(sound, tokens[at], value));
        var doubled = Gen.Select(Gen.Int[0, tokens.Count - 1], Pick.From(Values)).Select((at, value) => Double(sound, tokens[at], value));
        return Gen.Frequency((6, replaced), (2, doubled), (2, OfText(sound)));
    }

    /// <summary>Any text with parts cut out or put in, or something else altogether.</summary>
    public static Gen<string> OfText(string sound)
    {
        var cut = Gen.Select(Gen.Int[0, sound.Length], Gen.Int[0, 40], Pick.From(Splices))
            .Select((start, length, splice) => sound[..start] + splice + sound[Math.Min(sound.Length, start + length)..]);
        return Gen.Frequency((6, cut), (2, Gen.String[0, 100]), (1, Pick.From(["", "null", "[]", "<", Deep])));
    }

    /// <summary>Tries many, and says which one did the harm.</summary>
    /// <param name="patience">How long one may take; longer is a hang.</param>
    public static Task TryAsync(this Gen<string> any, int times, TimeSpan patience, Func<string, CancellationToken, Task> use) => any.SampleAsync(
        async text =>
        {
            using var limit = new CancellationTokenSource(patience);
            try
            {
                await use(text, limit.Token);
            }
            catch (Exception e)
            {
                throw new AssertFailedException($"{e.GetType().Name}: {e.Message}\n{e.StackTrace}\nSent: {(text.Length > 2000 ? text[..2000] : text)}", e);
            }
        },
        iter: times);

    // Where each value begins and ends, objects and lists included.
    private static List<Range> TokensOf(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes);
        var tokens = new List<Range>();
        var open = new Stack<int>();
        while (reader.Read())
        {
            var end = (int)reader.BytesConsumed;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) open.Push((int)reader.TokenStartIndex);
            else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray) tokens.Add(open.Pop()..end);
            else if (reader.TokenType != JsonTokenType.PropertyName) tokens.Add((int)reader.TokenStartIndex..end);
        }

        return tokens;
    }

    private static string Replace(string json, Range token, string value) => json[..token.Start.Value] + value + json[token.End.Value..];

    // The member that the value belongs to, a second time.
    private static string Double(string json, Range token, string value)
    {
        var start = json.LastIndexOf('"', Math.Max(0, token.Start.Value - 1));
        var name = start > 0 ? json.LastIndexOf('"', start - 1) : -1;
        return name < 0 || json[start..token.Start.Value].Trim('"', ' ') != ":" ? Replace(json, token, value)
            : json[..name] + json[name..(start + 1)] + ":" + value + "," + json[name..];
    }
}
