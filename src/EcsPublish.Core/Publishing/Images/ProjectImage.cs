using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing.Images;

/// <summary>Built from the publish output; with several platforms, from that of each.</summary>
internal sealed class ProjectImage(PublishContext context, Preparation preparation) : IImageSource
{
    /// <summary>The descriptions of the platforms' images; the first is for the platform of the tasks.</summary>
    public static IEnumerable<ProjectInput> PlatformsOf(ProjectInput input, ImageSettings settings)
    {
        var order = settings.RuntimeIdentifiers.ToList();
        return input.Platforms.Count == 0 ? [input] : input.Platforms.OrderBy(platform => order.IndexOf(platform["ContainerRuntimeIdentifier"]!));
    }

    /// <inheritdoc />
    public async Task<PreparedImage> PrepareAsync(ProjectInput input, CancellationToken cancellation)
    {
        var built = new List<(BuiltImage Image, IBaseImage Base)>();
        foreach (var platform in PlatformsOf(input, context.Settings.Image))
        {
            built.Add(await BuildAsync(platform, cancellation));
        }

        return PreparedImage.Of([.. built.Select(platform => platform.Image)], built[0].Base.Config);
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private async Task<(BuiltImage Image, IBaseImage Base)> BuildAsync(ProjectInput input, CancellationToken cancellation)
    {
        var baseImage = await preparation.Bases.FindAsync(input, cancellation);
        return (await new ProjectImageBuilder(context).BuildAsync(input, baseImage, cancellation), baseImage);
    }
}
