using System.Text;
using Amazon.ECR.Model;
using EcsPublish.Core.Aws;
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
        var data = response.AuthorizationData.Single();
        var parts = Encoding.UTF8.GetString(Convert.FromBase64String(data.AuthorizationToken)).Split(':', 2);
        _credential = RegistryCredential.Basic(parts[0], parts[1]);
        Registry = Uri.TryCreate(data.ProxyEndpoint, UriKind.Absolute, out var endpoint) ? endpoint.Authority : null;
        _goodUntil = data.ExpiresAt is { } expires && expires > DateTime.UtcNow ? new DateTimeOffset(expires) - Margin : DateTimeOffset.UtcNow + TimeSpan.FromHours(1);
    }
}
