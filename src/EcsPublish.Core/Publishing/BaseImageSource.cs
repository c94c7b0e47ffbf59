using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing.Images;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing;

/// <summary>Finds the base image that the SDK chose. Its layers are read when they are pushed, so this lives until then.</summary>
internal sealed class BaseImageSource(PublishContext context, Preparation preparation) : IDisposable
{
    private readonly List<RegistryClient> _registries = [];
    private bool _told;

    /// <summary>The base: pulled, but for its layers; assumed where the local AWS runs containers as processes.</summary>
    /// <param name="input">The SDK's container configuration.</param>
    public async Task<IBaseImage> FindAsync(ProjectInput input, CancellationToken cancellation)
    {
        var name = input["ContainerBaseImage"]!;
        var platform = ImageDescriber.PlatformOf(input);
        if (context.Settings.Target.Local is { UsesEngine: false })
        {
            TellOnce();
            return AssumedBase.For(platform, isUsersChoice: input["UserBaseImage"] is not null);
        }

        try
        {
            var registry = await new RegistryAccess(context, preparation).OpenAsync(ImageName.Parse(name).Registry);
            _registries.Add(registry);
            return await new BaseImagePuller(registry).PullAsync(ImageName.Parse(name), platform, cancellation);
        }
        catch (ImageException e)
        {
            var isEcr = EcrRegistry.IsEcr(ImageName.Parse(name).Registry);
            throw ImageFailures.OfBase(e, name, isEcr ? (await preparation.Session).Identity : null);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _registries.ForEach(registry => registry.Dispose());

    private void TellOnce()
    {
        if (!_told)
        {
            _told = true;
            context.Reporter.Say(Importance.High, "The local AWS uses this machine's .NET: no base image is pulled, and cpu, memory and user are not enforced");
        }
    }
}
