using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing.Images.Engines;
using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing.Images;

/// <summary>Built from a Dockerfile by a container engine of this machine, and taken from it as an archive.</summary>
internal sealed class DockerfileImage(PublishContext context) : IImageSource
{
    private readonly List<ImageBuild> _builds = [];

    private PublishSettings Settings => context.Settings;

    /// <inheritdoc />
    public async Task<PreparedImage> PrepareAsync(ProjectInput input, CancellationToken cancellation)
    {
        var engine = await EngineFinder.FindAsync(context, cancellation);
        var images = new List<BuiltImage>();
        foreach (var identifier in Settings.Image.RuntimeIdentifiers.DefaultIfEmpty(Settings.Image.RuntimeIdentifier))
        {
            images.Add(await BuildAsync(engine, Platform.FromRuntimeIdentifier(identifier), cancellation));
        }

        return PreparedImage.Of(images);
    }

    /// <summary>Archives are as large as the image; the next build makes its own.</summary>
    public void Dispose() => _builds.ForEach(Delete);

    private async Task<BuiltImage> BuildAsync(IContainerEngine engine, Platform platform, CancellationToken cancellation)
    {
        var build = Build(platform);
        _builds.Add(build);
        Delete(build);
        context.Reporter.Say(Importance.High, $"Building {build.Dockerfile} for {platform} with {engine.Name}");
        await engine.BuildAsync(build, cancellation);
        try
        {
            return await new ImageArchive(Path.Combine(Settings.Project.OutputFolder, "layers")).ReadAsync(build.Archive, platform, cancellation);
        }
        catch (ImageException e)
        {
            throw ImageFailures.OfArchive(e, engine.Name, build.Dockerfile);
        }
    }

    private ImageBuild Build(Platform platform)
    {
        var dockerfile = Settings.Image.Dockerfile!;
        Directory.CreateDirectory(Settings.Project.OutputFolder);
        var archive = Path.Combine(Settings.Project.OutputFolder, $"image-{platform.Architecture}.tar");
        var tag = $"{Settings.Image.Repository}:ecs-publish-{platform.Architecture}";
        return new ImageBuild(dockerfile.File, dockerfile.Context, dockerfile.Arguments, platform, tag, archive);
    }

    private static void Delete(ImageBuild build)
    {
        File.Delete(build.Archive);
        File.Delete(build.IdFile);
    }
}
