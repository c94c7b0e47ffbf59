using System.Text.Json;
using System.Text.Json.Nodes;
using EcsPublish.Images.Configuration;

namespace EcsPublish.Images.Registries;

/// <summary>
/// The first error of a registry's answer: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes
/// </summary>
/// <param name="Code">For example <c>NAME_UNKNOWN</c>; empty when the answer has none.</param>
/// <param name="Message">The registry's own words; empty when it has none.</param>
internal sealed record RegistryError(string Code, string Message)
{
    private const int LongestBody = 64 * 1024;
    private const int LongestMessage = 300;

    // The status says enough; the words are not worth a long wait.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly RegistryError None = new("", "");

    /// <summary>Reads code and message and nothing else of the body, which may quote addresses or headers.</summary>
    public static async Task<RegistryError> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        using var stall = new StallGuard(Patience, cancellation);
        try
        {
            var body = await LimitedContent.ReadAsync(answer.Content, LongestBody, stall.Token);
            return Parse(ForeignJson.Parse(body) as JsonObject);
        }
        catch (Exception notJson) when (notJson is JsonException or InvalidOperationException)
        {
            return None;
        }
        catch (Exception cut) when (Transport.IsCut(cut, cancellation))
        {
            return None;
        }
    }

    /// <summary>For the end of a sentence: <c>: DENIED, requested access is denied</c>, or nothing.</summary>
    public override string ToString() => (Code, Message) switch
    {
        ("", "") => "",
        (_, "") => $": {Code}",
        ("", _) => $": {Message}",
        _ => $": {Code}, {Message}",
    };

    private static RegistryError Parse(JsonObject? body)
    {
        var first = (body?["errors"] as JsonArray)?.FirstOrDefault() as JsonObject;
        return new RegistryError(Words(first, "code"), Words(first, "message"));
    }

    private static string Words(JsonObject? error, string member)
    {
        var words = (error.Text(member) ?? "").ReplaceLineEndings(" ");
        return words.Length > LongestMessage ? words[..LongestMessage] : words;
    }
}
