using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

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
        var keys = RegistryAliases.Of(registry);
        var own = file["credHelpers"] is JsonObject perRegistry ? keys.Select(key => Text(perRegistry[key])).FirstOrDefault(name => name is not null) : null;
        if (own is not null && await helpers.AskAsync(own, registry, cancellation) is { } fromHelper)
            return fromHelper;

        if (Text(file["credsStore"]) is { Length: > 0 } store && await helpers.AskAsync(store, RegistryAliases.ForHelper(registry), cancellation) is { } fromStore)
            return fromStore;

        return file["auths"] is JsonObject logins
            ? keys.Select(key => logins[key]).OfType<JsonObject>().Select(Written).FirstOrDefault(login => login is not null)
            : null;
    }

    private async Task<JsonObject> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return JsonNode.Parse(await File.ReadAllTextAsync(path, cancellation)) as JsonObject ?? [];
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
