using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing.Images;

/// <summary>What the SDK's PublishContainer has pushed: read back from the registry, to pin it and to know its platform.</summary>
internal sealed class SdkImage(PublishContext context, Preparation preparation) : IImageSource
{
    /// <inheritdoc />
    public async Task<PreparedImage> PrepareAsync(ProjectInput input, CancellationToken cancellation)
    {
        var registry = await preparation.Destination.OpenAsync(cancellation);
        var name = new ImageName(registry.Registry, context.Settings.Image.Repository, input["SdkTag"], input["SdkDigest"]);
        try
        {
            var found = await new ImageFinder(registry).FindAsync(name, Platform.FromRuntimeIdentifier(context.Settings.Image.RuntimeIdentifier), cancellation);
            return new PreparedImage(found.Platform, found.Configuration, found.Configuration) { Found = name with { Digest = found.Digest } };
        }
        catch (ImageException e)
        {
            throw ImageFailures.OfSdk(e, name.ToString());
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }
}
