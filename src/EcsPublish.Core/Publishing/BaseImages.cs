using System.Collections.Concurrent;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing.Images;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing;

/// <summary>
/// The base images that the SDK chose, each pulled once but for its layers: they are read when they are pushed, so the registries stay open until
/// the publish ends.
/// </summary>
/// <param name="cancellation">Ends what is pulled in the background.</param>
internal sealed class BaseImages(PublishContext context, Preparation preparation, CancellationToken cancellation) : IDisposable
{
    private readonly ConcurrentDictionary<(string Name, Platform Platform), Lazy<Task<IBaseImage>>> _pulled = new();
    private readonly ConcurrentBag<RegistryClient> _registries = [];
    private bool _told;

    // Where the local AWS runs containers as processes, nothing of a base is run.
    private bool AreAssumed => context.Settings.Target.Local is { UsesEngine: false };

    /// <summary>Pulls what the project is known to be built on already.</summary>
    public void Begin()
    {
        var settings = context.Settings.Image;
        if (settings is not { Source: ImageSource.Project, BaseImage: { } name } || AreAssumed)
        {
            return;
        }

        string[] platforms = settings.RuntimeIdentifiers is { Count: > 0 } several ? [.. several] : [settings.RuntimeIdentifier];
        foreach (var platform in platforms)
        {
            _ = Pulled(name, Platform.FromRuntimeIdentifier(platform));
        }
    }

    /// <summary>The base: pulled, but for its layers; assumed where the local AWS runs containers as processes.</summary>
    /// <param name="input">The SDK's container configuration.</param>
    /// <param name="patience">Ends the wait of whoever asks, not the pull.</param>
    public async Task<IBaseImage> FindAsync(ProjectInput input, CancellationToken patience)
    {
        var platform = ImageDescriber.PlatformOf(input);
        if (AreAssumed)
        {
            TellOnce();
            return AssumedBase.For(platform, isUsersChoice: input["UserBaseImage"] is not null);
        }

        var name = input["ContainerBaseImage"]!;
        try
        {
            return await Pulled(name, platform).WaitAsync(patience);
        }
        catch (ImageException e)
        {
            var isEcr = EcrRegistry.IsEcr(ImageName.Parse(name).Registry);
            throw ImageFailures.OfBase(e, name, isEcr ? (await preparation.Session).Identity : null);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var registry in _registries)
        {
            registry.Dispose();
        }
    }

    private Task<IBaseImage> Pulled(string name, Platform platform) =>
        _pulled.GetOrAdd((name, platform), key => new(() => Background.Begin(() => PullAsync(ImageName.Parse(key.Name), key.Platform)))).Value;

    private async Task<IBaseImage> PullAsync(ImageName name, Platform platform)
    {
        var registry = await new RegistryAccess(context, preparation).OpenAsync(name.Registry);
        _registries.Add(registry);
        return await new BaseImagePuller(registry).PullAsync(name, platform, cancellation);
    }

    private void TellOnce()
    {
        if (!_told)
        {
            _told = true;
            context.Reporter.Say(Importance.High, "The local AWS uses this machine's .NET: no base image is pulled, and cpu, memory and user are not enforced");
        }
    }
}
