using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing;

/// <summary>Builds the image from the publish output. Nothing leaves this machine.</summary>
internal sealed class ProjectImageBuilder(PublishContext context)
{
    private const int ShownFiles = 5;

    /// <summary>Builds, with compressed layers kept in obj/ for the next time.</summary>
    /// <param name="input">The SDK's container configuration.</param>
    public async Task<BuiltImage> BuildAsync(ProjectInput input, IBaseImage baseImage, CancellationToken cancellation)
    {
        WarnOfForeignFiles(input);
        try
        {
            return await new ImageBuilder(Path.Combine(context.Settings.Project.OutputFolder, "layers"))
                .BuildAsync(ImageDescriber.Describe(input), baseImage, cancellation);
        }
        catch (ImageException e) when (e.Failure is ImageFailure.UnsupportedBase or ImageFailure.PlatformNotInBase)
        {
            throw ImageFailures.OfBase(e, input["ContainerBaseImage"]!);
        }
        catch (ImageException e)
        {
            throw ImageFailures.OfBuild(e);
        }
    }

    private void WarnOfForeignFiles(ProjectInput input)
    {
        if (ImageDescriber.ForeignFiles(input) is { Count: > 0 } files)
        {
            var shown = string.Join(", ", files.Take(ShownFiles)) + (files.Count > ShownFiles ? ", ..." : "");
            context.Reporter.Report(Diagnostics.ForeignFiles.With(files.Count == 1 ? "a file" : $"{files.Count} files", shown));
        }
    }
}
