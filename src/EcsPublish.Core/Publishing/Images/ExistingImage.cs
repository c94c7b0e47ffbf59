using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing.Images;

/// <summary>EcsImage: nothing is built and nothing pushed, but what a tag stands for now is pinned.</summary>
internal sealed class ExistingImage(PublishContext context, Preparation preparation) : IImageSource
{
    private readonly RegistryAccess _registries = new(context, preparation);

    private string Name => context.Settings.Image.Existing!;

    /// <inheritdoc />
    public async Task<PreparedImage> PrepareAsync(ProjectInput input, CancellationToken cancellation)
    {
        var name = ImageName.Parse(Name);
        await CheckLocalAsync(name);
        using var registry = await _registries.OpenAsync(name.Registry);
        try
        {
            var found = await new ImageFinder(registry).FindAsync(name, Platform.FromRuntimeIdentifier(context.Settings.Image.RuntimeIdentifier), cancellation);
            return new PreparedImage(found.Platform, found.Configuration, found.Configuration) { Found = name with { Digest = found.Digest } };
        }
        catch (ImageException e)
        {
            throw ImageFailures.OfExisting(e, Name, await _registries.IsOursAsync(name.Registry) ? (await preparation.Session).Identity : null);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }

    // Its process runtime unpacks images from its own registry; it pulls none.
    private async Task CheckLocalAsync(ImageName name)
    {
        if (context.Settings.Target.Local?.Runtime == "process" && !await _registries.IsOursAsync(name.Registry))
        {
            throw new PublishException(Diagnostics.ExistingImageNotLocal.With(Name, await _registries.LocalHostAsync()));
        }
    }
}
