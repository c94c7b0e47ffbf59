using EcsPublish.Core.Publishing;
using EcsPublish.Core.Publishing.Images;
using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Previews;

/// <summary>
/// The image as far as it can be told without network and container engine: built on an assumed base, or, when it exists already or comes from a
/// Dockerfile, nothing but its platform.
/// </summary>
internal sealed class OfflineImage(PublishContext context)
{
    private ImageSettings Settings => context.Settings.Image;

    private bool IsBuilt => Settings.Source is ImageSource.Project or ImageSource.Sdk;

    /// <summary>What stands in its place, for the line that names it.</summary>
    public string Note(ProjectInput input) => Settings.Source switch
    {
        ImageSource.Existing => $"Placeholder: image {Settings.Existing} was not looked at, its ports are left out and {Settings.RuntimeIdentifier} is assumed",
        ImageSource.Dockerfile => $"Placeholder: {Settings.Dockerfile!.File} was not built, what it exposes is left out",
        _ => $"Placeholder: base image {input["ContainerBaseImage"]} was not looked at, {(UsesUsersBase(input) ? "what it sets and exposes is left out" : "what Microsoft's images set is assumed")}",
    };

    /// <summary>Builds it where that is possible.</summary>
    public async Task<PreparedImage> PrepareAsync(ProjectInput input, CancellationToken cancellation)
    {
        var images = new List<BuiltImage>();
        foreach (var platform in IsBuilt ? ProjectImage.PlatformsOf(input, Settings) : [])
        {
            images.Add(await new ProjectImageBuilder(context).BuildAsync(platform, BaseOf(platform), cancellation));
        }

        return images.Count > 0
            ? PreparedImage.Of(images, BaseOf(input).Config)
            : new PreparedImage(Platform.FromRuntimeIdentifier(Settings.RuntimeIdentifier), [], []);
    }

    private static IBaseImage BaseOf(ProjectInput input) => AssumedBase.For(ImageDescriber.PlatformOf(input), UsesUsersBase(input));

    private static bool UsesUsersBase(ProjectInput input) => input["UserBaseImage"] is not null;
}
