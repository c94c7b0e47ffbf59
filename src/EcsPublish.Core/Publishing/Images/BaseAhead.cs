using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing.Images;

/// <summary>
/// On a first push the base is most of what travels. It need not wait until the project's own files are compressed, if that takes its time; a build
/// that fails mostly does so at once, and then nothing has been created.
/// </summary>
internal sealed class BaseAhead(PublishContext context, Preparation preparation, ImagePusher pusher)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(250);

    /// <summary>Sends the layers of the base, where that pays.</summary>
    /// <param name="input">The SDK's container configuration.</param>
    /// <param name="preparing">The image that is being built.</param>
    /// <returns>How many blobs travelled, and their bytes.</returns>
    public async Task<(int Blobs, long Bytes)> RunAsync(ProjectInput input, Task preparing, CancellationToken cancellation)
    {
        var settings = context.Settings.Image;
        if (settings.Source != ImageSource.Project || await preparation.Destination.FindAsync() is not null || await EndsSoonAsync(preparing, cancellation))
        {
            return (0, 0);
        }

        var bases = await Task.WhenAll(ProjectImage.PlatformsOf(input, settings).Select(platform => preparation.Bases.FindAsync(platform, cancellation)));
        var registry = await preparation.Destination.OpenAsync(cancellation);
        var sent = await Task.WhenAll(bases.DistinctBy(image => image.Digest).Select(image => pusher.PushBaseAsync(image, registry, settings.Repository, cancellation)));
        return (sent.Sum(one => one.Blobs), sent.Sum(one => one.Bytes));
    }

    private async Task<bool> EndsSoonAsync(Task preparing, CancellationToken cancellation) =>
        await Task.WhenAny(preparing, Task.Delay(Soon, context.Time, cancellation)) == preparing;
}
