using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Publishing.Images;

/// <summary>Chooses by EcsImageSource.</summary>
internal static class ImageSources
{
    public static IImageSource Of(PublishContext context, Preparation preparation) => context.Settings.Image.Source switch
    {
        ImageSource.Dockerfile => new DockerfileImage(context),
        ImageSource.Existing => new ExistingImage(context, preparation),
        ImageSource.Sdk => new SdkImage(context, preparation),
        _ => new ProjectImage(context, preparation),
    };
}
