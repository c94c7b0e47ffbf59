using System.Text;
using Amazon.ECR.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Images;

namespace EcsPublish.Core.Resources;

/// <summary>The password of the account's ECR: a token that is fetched here, kept in memory for this publish, and written nowhere.</summary>
internal sealed class EcrCredentials(AwsSession aws) : IRegistryCredentials, IDisposable
{
    // ECR's tokens live for 12 hours; one is asked for again when a publish gets near that.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private RegistryCredential? _credential;
    private DateTimeOffset _goodUntil;

    /// <summary>Host and port of the account's registry; null before a password was fetched.</summary>
    public string? Registry { get; private set; }

    /// <inheritdoc />
    public async Task<RegistryCredential?> FindAsync(string registry, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            if (_credential is null || DateTimeOffset.UtcNow > _goodUntil)
            {
                await RenewAsync(cancellation);
            }

            return _credential;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private async Task RenewAsync(CancellationToken cancellation)
    {
        var response = await aws.CallAsync(
            Actions.GetAuthorizationToken, "*", () => aws.Ecr.GetAuthorizationTokenAsync(new GetAuthorizationTokenRequest(), cancellation));
        var data = response.AuthorizationData?.FirstOrDefault() ?? new AuthorizationData();
        _credential = Read(data.AuthorizationToken ?? "");
        Registry = Uri.TryCreate(data.ProxyEndpoint, UriKind.Absolute, out var endpoint) ? endpoint.Authority : null;
        _goodUntil = data.ExpiresAt is { } expires && expires > DateTime.UtcNow ? new DateTimeOffset(expires) - Margin : DateTimeOffset.UtcNow + TimeSpan.FromHours(1);
    }

    private static RegistryCredential Read(string token)
    {
        var bytes = new byte[token.Length];
        var isText = Convert.TryFromBase64String(token, bytes, out var length);
        return isText && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [{ Length: > 0 } user, var password]
            ? RegistryCredential.Basic(user, password)
            : throw new PublishException(Diagnostics.AnswerUnreadable.With(Actions.GetAuthorizationToken, "It holds no password for the registry."));
    }
}
