using Amazon.ECR.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing;

/// <summary>
/// Where the image goes: the account's ECR, or another registry that ContainerRegistry names. A connection is opened while the compiler works and
/// kept until the publish ends.
/// </summary>
internal sealed class ImageDestination : IDisposable
{
    // What a changed image asks for in its first round trip goes over these, most of it.
    private const int WarmConnections = 4;

    private readonly PublishContext _context;
    private readonly Preparation _preparation;
    private readonly Task<RegistryClient?> _found;
    private RegistryClient? _created;

    /// <param name="cancellation">Ends what is done in the background.</param>
    public ImageDestination(PublishContext context, Preparation preparation, CancellationToken cancellation)
    {
        (_context, _preparation) = (context, preparation);
        _found = Background.Begin(() => ConnectAsync(cancellation));
    }

    private PublishSettings Settings => _context.Settings;

    private string? OtherRegistry =>
        Settings.Image.Registry is { } host && !EcrRegistry.IsEcr(host) && !_context.IsLocal ? host : null;

    /// <summary>The registry; null when the repository in ECR is missing. Other registries make theirs with the first push.</summary>
    public Task<RegistryClient?> FindAsync() => _found;

    /// <summary>The registry, with the repository there: a missing one in ECR is created.</summary>
    public async Task<RegistryClient> OpenAsync(CancellationToken cancellation) => await _found
        ?? (_created ??= await EcrAsync(await new ImageRepository(await _preparation.Session, Settings, _context.Reporter).CreateAsync(cancellation)));

    /// <summary>Who asks, when the image goes to ECR, where IAM decides; null for another registry.</summary>
    public async Task<AwsIdentity?> CallerAsync() => OtherRegistry is null ? (await _preparation.Session).Identity : null;

    /// <inheritdoc />
    public void Dispose()
    {
        _created?.Dispose();
        if (_found.IsCompletedSuccessfully)
        {
            _found.Result?.Dispose();
        }
    }

    private async Task<RegistryClient?> ConnectAsync(CancellationToken cancellation)
    {
        var registry = await KnownAsync();
        if (registry is not null && Settings.Image.Source is ImageSource.Project or ImageSource.Dockerfile)
        {
            await registry.WarmUpAsync(WarmConnections, cancellation);
        }

        return registry;
    }

    private async Task<RegistryClient?> KnownAsync()
    {
        if (OtherRegistry is { } host)
        {
            return new RegistryClient(host, new DockerCredentials(_context.Environment), RegistrySettings.For(_context, authenticateAtOnce: false));
        }

        return await _preparation.Repository is { } repository ? await EcrAsync(repository) : null;
    }

    private async Task<RegistryClient> EcrAsync(Repository repository)
    {
        var host = repository.RepositoryUri[..repository.RepositoryUri.IndexOf('/')];
        return new RegistryClient(host, await _preparation.Credentials, RegistrySettings.For(_context, authenticateAtOnce: true));
    }
}
