using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EcsPublish.Local.Secrets;

/// <summary>
/// Secrets and parameters from JSON files of the user's, name or ARN to value; read anew each time, so that an edit needs no restart. A value
/// that is an object is the text of that object, as Secrets Manager keeps it.
/// </summary>
internal sealed partial class SecretsFile : ISecretSource
{
    // The newest first: each project that publishes here may bring a file of its own.
    private ImmutableList<string> _paths = [];

    /// <param name="path">Full path of the first file; null when there are no secrets.</param>
    public SecretsFile(string? path)
    {
        if (path is not null) Use(path);
    }

    /// <summary>Takes one more file, whose values go before those of the others.</summary>
    public void Use(string path) => ImmutableInterlocked.Update(ref _paths, (paths, added) => paths.Remove(added).Insert(0, added), path);

    /// <summary>All secrets in the order of the files.</summary>
    public IReadOnlyList<LocalSecret> All() => [.. _paths.SelectMany(Read).DistinctBy(secret => secret.Name)];

    private static LocalSecret[] Read(string path)
    {
        if (!File.Exists(path)) return [];

        using var document = JsonDocument.Parse(
            File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return [.. document.RootElement.EnumerateObject().Select(entry => new LocalSecret(entry.Name, Text(entry.Value)))];
    }

    /// <summary>The secret of a name or an ARN, or null.</summary>
    public LocalSecret? Get(string nameOrArn) => All().FirstOrDefault(secret => secret.Name == nameOrArn || secret.Arn == nameOrArn);

    /// <inheritdoc />
    public string? Find(string valueFrom)
    {
        if (Get(valueFrom) is { } exact) return exact.Value;
        if (ParameterArn().Match(valueFrom) is { Success: true } parameter)
            return (Get(parameter.Groups["name"].Value) ?? Get($"/{parameter.Groups["name"].Value}"))?.Value;

        var match = SecretArn().Match(valueFrom);
        if (!match.Success || Get(match.Groups["arn"].Value) is not { } secret) return null;
        return match.Groups["key"].Value is { Length: > 0 } key ? Member(secret.Value, key) : secret.Value;
    }

    /// <summary>Six characters as Secrets Manager puts behind a name, here the same on every machine.</summary>
    internal static string Suffix(string name)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        return string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(name)).Take(6).Select(value => letters[value % letters.Length]));
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string? Member(string json, string key)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.TryGetProperty(key, out var value) ? Text(value) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null; // The secret is plain text: it has no keys.
        }
    }

    /// <summary><c>arn:aws:secretsmanager:region:account:secret:name-AbCdEf:json-key:version-stage:version-id</c></summary>
    [GeneratedRegex("^(?<arn>arn:[^:]+:secretsmanager:[^:]*:[^:]*:secret:[^:]+)(?::(?<key>[^:]*):[^:]*:[^:]*)?$")]
    private static partial Regex SecretArn();

    [GeneratedRegex("^arn:[^:]+:ssm:[^:]*:[^:]*:parameter/(?<name>.+)$")]
    private static partial Regex ParameterArn();
}
