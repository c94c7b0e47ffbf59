using EcsPublish.Core.Messages;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing;

/// <summary>Finds the base image that the SDK chose. Its layers are read when they are pushed, so this lives until then.</summary>
internal sealed class BaseImageSource(PublishContext context, Preparation preparation) : IDisposable
{
    private RegistryClient? _registry;

    /// <summary>The base: pulled, but for its layers; with the local AWS assumed.</summary>
    /// <param name="input">The SDK's container configuration.</param>
    public async Task<IBaseImage> FindAsync(ProjectInput input, CancellationToken cancellation)
    {
        var name = input["ContainerBaseImage"]!;
        var platform = ImageDescriber.PlatformOf(input);
        if (context.IsLocal)
        {
            context.Reporter.Say(Importance.High, "The local AWS uses this machine's .NET: no base image is pulled, and cpu, memory and user are not enforced");
            return AssumedBase.For(platform, isUsersChoice: input["UserBaseImage"] is not null);
        }

        try
        {
            _registry = await RegistryAsync(ImageName.Parse(name).Registry);
            return await new BaseImagePuller(_registry).PullAsync(ImageName.Parse(name), platform, cancellation);
        }
        catch (ImageException e)
        {
            var isEcr = EcrRegistry.IsEcr(ImageName.Parse(name).Registry);
            throw ImageFailures.OfBase(e, name, isEcr ? (await preparation.Session).Identity : null);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _registry?.Dispose();

    // A base in the account's own ECR is pulled as its images are pushed; any other with the user's login, if it wants one.
    private async Task<RegistryClient> RegistryAsync(string host) =>
        EcrRegistry.IsEcr(host) && host.StartsWith((await preparation.Session).Identity.Account, StringComparison.Ordinal)
            ? new RegistryClient(host, await preparation.Credentials, RegistrySettings.For(context, authenticateAtOnce: true))
            : new RegistryClient(host, new DockerCredentials(context.Environment), RegistrySettings.For(context, authenticateAtOnce: false));
}
