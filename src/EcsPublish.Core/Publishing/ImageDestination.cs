using Amazon.ECR.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing;

/// <summary>Where the image goes: the account's ECR, or another registry that ContainerRegistry names.</summary>
internal sealed class ImageDestination(PublishContext context, Preparation preparation)
{
    private PublishSettings Settings => context.Settings;

    /// <summary>The registry, with the repository there: a missing one in ECR is created.</summary>
    public async Task<RegistryClient> OpenAsync(CancellationToken cancellation) =>
        await FindAsync() ?? await EcrAsync(await new ImageRepository(await preparation.Session, Settings, context.Reporter).CreateAsync(cancellation));

    /// <summary>The registry; null when the repository in ECR is missing. Other registries make theirs with the first push.</summary>
    public async Task<RegistryClient?> FindAsync()
    {
        if (OtherRegistry is { } host)
        {
            return new RegistryClient(host, new DockerCredentials(context.Environment), RegistrySettings.For(context, authenticateAtOnce: false));
        }

        return await preparation.Repository is { } repository ? await EcrAsync(repository) : null;
    }

    /// <summary>Who asks, when the image goes to ECR, where IAM decides; null for another registry.</summary>
    public async Task<AwsIdentity?> CallerAsync() => OtherRegistry is null ? (await preparation.Session).Identity : null;

    private string? OtherRegistry =>
        Settings.Image.Registry is { } host && !EcrRegistry.IsEcr(host) && !context.IsLocal ? host : null;

    private async Task<RegistryClient> EcrAsync(Repository repository)
    {
        var host = repository.RepositoryUri[..repository.RepositoryUri.IndexOf('/')];
        return new RegistryClient(host, await preparation.Credentials, RegistrySettings.For(context, authenticateAtOnce: true));
    }
}
