using System.Text.Json;

namespace EcsPublish.Local.Services.Iam;

/// <summary>Checks and writes policy documents.</summary>
internal static class PolicyDocument
{
    /// <summary>Checks that a text is a policy document at all: a JSON object with statements.</summary>
    /// <exception cref="AwsError">It is none.</exception>
    public static string Check(string? text)
    {
        try
        {
            using var document = JsonDocument.Parse(text ?? "");
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("Statement", out _)) return text!;
        }
        catch (JsonException)
        {
            throw IamErrors.Malformed("This policy contains invalid Json");
        }

        throw IamErrors.Malformed("Syntax errors in policy.");
    }

    /// <summary>The text as IAM answers it: encoded as in a URL (RFC 3986).</summary>
    public static string Encode(string text) => Uri.EscapeDataString(text);
}
