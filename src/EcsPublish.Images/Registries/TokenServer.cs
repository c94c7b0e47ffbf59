using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using EcsPublish.Images.Configuration;

namespace EcsPublish.Images.Registries;

/// <summary>
/// Gets access tokens: anonymous or with a user's login (https://distribution.github.io/distribution/spec/auth/token/), or by an
/// identity token (https://distribution.github.io/distribution/spec/auth/oauth/).
/// </summary>
internal sealed class TokenServer(Transport transport, RegistryHost host)
{
    private const int LongestAnswer = 1024 * 1024;

    /// <summary>Asks the challenge's realm for a token that covers <paramref name="scope"/>.</summary>
    public async Task<AuthenticationHeaderValue> GetAsync(
        AuthenticationChallenge challenge, string scope, RegistryCredential? credential, CancellationToken cancellation)
    {
        var realm = RealmOf(challenge, credential);
        using var request = credential?.IdentityToken is { } identity
            ? Refresh(realm, challenge, scope, identity)
            : Ask(realm, challenge, scope, credential);
        using var answer = await transport.SendAsync(request, "", cancellation);
        if (!answer.IsSuccessStatusCode)
            throw await AnswerFailure.FromAsync(answer, host, "", $"the token server {realm.Host}", cancellation);

        return new AuthenticationHeaderValue("Bearer", await ReadTokenAsync(answer, realm, cancellation));
    }

    // A login goes to the realm that the registry names, so the realm must be as well protected as the registry itself.
    private Uri RealmOf(AuthenticationChallenge challenge, RegistryCredential? credential)
    {
        if (!Uri.TryCreate(challenge.Realm, UriKind.Absolute, out var realm) || realm.Scheme is not ("https" or "http"))
            throw Unauthorized($"The registry {host.Name} asks for a token but names no token server.");

        var isProtected = realm.Scheme == "https" || realm.IsLoopback || host.IsInsecure;
        return isProtected || credential is null
            ? realm
            : throw Unauthorized($"The registry {host.Name} names the token server {realm.Host}, which has no https; no login was sent.");
    }

    private static HttpRequestMessage Ask(Uri realm, AuthenticationChallenge challenge, string scope, RegistryCredential? credential)
    {
        var query = new StringBuilder(realm.Query.Length > 1 ? realm.Query + "&" : "?");
        if (challenge.Service.Length > 0)
            query.Append("service=").Append(Uri.EscapeDataString(challenge.Service)).Append('&');

        query.AppendJoin('&', scope.Split(' ').Select(part => "scope=" + Uri.EscapeDataString(part)));
        var request = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(realm) { Query = query.ToString() }.Uri);
        if (credential is not null)
            request.Headers.Authorization = BasicHeader.Of(credential);

        return request;
    }

    private static HttpRequestMessage Refresh(Uri realm, AuthenticationChallenge challenge, string scope, string identityToken) =>
        new(HttpMethod.Post, realm)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "refresh_token",
                ["service"] = challenge.Service,
                ["client_id"] = "ecs-publish",
                ["scope"] = scope,
                ["refresh_token"] = identityToken,
            }),
        };

    private async Task<string> ReadTokenAsync(HttpResponseMessage answer, Uri realm, CancellationToken cancellation)
    {
        try
        {
            var body = ForeignJson.Parse(await transport.ReadAsync(answer, LongestAnswer, "", cancellation));
            var token = body.Text("token") ?? body.Text("access_token");
            return string.IsNullOrEmpty(token) ? throw Unauthorized($"The token server {realm.Host} sent no token.")
                : token.All(IsOfToken) ? token
                : throw Unauthorized($"The token server {realm.Host} sent a token that no header can carry.");
        }
        catch (JsonException)
        {
            // The cause is left out: it may quote the body, and the body is a token.
            throw Unauthorized($"The token server {realm.Host} sent an answer that is not a token.");
        }
    }

    // https://datatracker.ietf.org/doc/html/rfc6750#section-2.1, and what else is visible, for registries that are less strict.
    private static bool IsOfToken(char letter) => letter is > ' ' and < '\u007f';

    private ImageException Unauthorized(string message) => host.Failure(ImageFailure.Unauthorized, message);
}
