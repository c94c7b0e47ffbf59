using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace EcsPublish.Images.Registries;

/// <summary>Remembers what a registry accepts as a login for each scope, and gets it when the registry asks.</summary>
internal sealed class Authorizer(RegistryHost host, IRegistryCredentials credentials, TokenServer tokens, bool atOnce) : IDisposable
{
    // Basic logins serve every scope of a registry.
    private const string AnyScope = "";

    private readonly ConcurrentDictionary<string, AuthenticationHeaderValue> _granted = new();

    // Parallel uploads meet their first 401 together; the credential helper shall be asked once.
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>The header to send with a first attempt, or null.</summary>
    public async Task<AuthenticationHeaderValue?> CurrentAsync(string scope, CancellationToken cancellation)
    {
        if (!atOnce || Known(scope) is not null)
            return Known(scope);

        var credential = await credentials.FindAsync(host.Name, cancellation);
        return credential?.User is null ? null : _granted.GetOrAdd(AnyScope, BasicHeader.Of(credential));
    }

    /// <summary>The header for a second attempt after a 401; null when there is none that the registry has not refused already.</summary>
    public async Task<AuthenticationHeaderValue?> AnswerAsync(
        HttpResponseMessage refusal, string scope, AuthenticationHeaderValue? sent, CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            return Known(scope) is { } newer && !newer.Equals(sent) ? newer : await NegotiateAsync(refusal, scope, sent, cancellation);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private AuthenticationHeaderValue? Known(string scope) => _granted.GetValueOrDefault(scope) ?? _granted.GetValueOrDefault(AnyScope);

    private async Task<AuthenticationHeaderValue?> NegotiateAsync(
        HttpResponseMessage refusal, string scope, AuthenticationHeaderValue? sent, CancellationToken cancellation)
    {
        var challenge = AuthenticationChallenge.Read(refusal.Headers.WwwAuthenticate);
        if (challenge is null)
            return null;

        var credential = await credentials.FindAsync(host.Name, cancellation);
        if (challenge.IsBearer)
            return _granted[scope] = await tokens.GetAsync(challenge, Union(scope, challenge.Scope), credential, cancellation);

        var header = credential?.User is null ? null : BasicHeader.Of(credential);
        return header is null || header.Equals(sent) ? null : _granted[AnyScope] = header;
    }

    private static string Union(string wanted, string asked) =>
        string.Join(' ', $"{wanted} {asked}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct());
}
