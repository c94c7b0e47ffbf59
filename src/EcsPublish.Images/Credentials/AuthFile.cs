using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EcsPublish.Images.Configuration;

namespace EcsPublish.Images.Credentials;

/// <summary>
/// One file of logins. Docker and Podman share the form:
/// https://github.com/containers/image/blob/main/docs/containers-auth.json.5.md
/// </summary>
internal sealed class AuthFile(string path, CredentialHelper helpers, Action<string>? report)
{
    /// <summary>The login for a registry: by its own helper, else by the common store, else written in the file.</summary>
    public async Task<RegistryCredential?> FindAsync(string registry, CancellationToken cancellation)
    {
        var file = await ReadAsync(cancellation);
        var own = Values(file["credHelpers"], registry).Select(Text).FirstOrDefault(name => name is not null);
        return await AskAsync(own, registry, cancellation)
            ?? await AskAsync(Text(file["credsStore"]), RegistryAliases.ForHelper(registry), cancellation)
            ?? Values(file["auths"], registry).OfType<JsonObject>().Select(Written).FirstOrDefault(login => login is not null);
    }

    private static IEnumerable<JsonNode?> Values(JsonNode? byRegistry, string registry) =>
        byRegistry is JsonObject values ? RegistryAliases.Of(registry).Select(key => values[key]) : [];

    private async Task<RegistryCredential?> AskAsync(string? helper, string registry, CancellationToken cancellation) =>
        string.IsNullOrEmpty(helper) ? null : await helpers.AskAsync(helper, registry, cancellation);

    private async Task<JsonObject> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return ForeignJson.Parse(await File.ReadAllBytesAsync(path, cancellation)) as JsonObject ?? [];
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or UnauthorizedAccessException)
        {
            report?.Invoke($"The file of registry logins '{path}' cannot be read and is passed over.");
            return [];
        }
    }

    private static RegistryCredential? Written(JsonObject login)
    {
        if (Text(login["identitytoken"]) is { Length: > 0 } token)
            return RegistryCredential.Identity(token);

        var parts = Decode(Text(login["auth"]) ?? "").Split(':', 2);
        return parts is [{ Length: > 0 } user, var password] ? RegistryCredential.Basic(user, password.TrimEnd('\0')) : null;
    }

    private static string Decode(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
