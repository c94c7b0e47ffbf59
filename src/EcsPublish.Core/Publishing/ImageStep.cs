using System.Text.Json.Nodes;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing;

/// <summary>The image as the registry has it.</summary>
/// <param name="Reference"><c>registry/repository@sha256:...</c></param>
/// <param name="BaseConfiguration">The configuration of the image that it was built on.</param>
internal sealed record PushedImage(string Reference, BuiltImage Image, PushReport Report, JsonObject BaseConfiguration);

/// <summary>Builds the image and pushes what the registry lacks.</summary>
internal sealed class ImageStep(PublishContext context, Preparation preparation)
{
    /// <summary>Builds and pushes.</summary>
    /// <param name="input">The SDK's container configuration.</param>
    public async Task<PushedImage> RunAsync(ProjectInput input, CancellationToken cancellation)
    {
        (await preparation.Preflight).Tell(context.Reporter);
        using var source = new BaseImageSource(context, preparation);
        var baseImage = await source.FindAsync(input, cancellation);
        var image = await new ProjectImageBuilder(context).BuildAsync(input, baseImage, cancellation);
        var destination = new ImageDestination(context, preparation);
        using var registry = await destination.OpenAsync(cancellation);
        var report = await PushAsync(registry, image, await destination.CallerAsync(), cancellation);
        var reference = $"{registry.Registry}/{Repository}@{report.Digest}";
        Tell(reference, report);
        return new PushedImage(reference, image, report, baseImage.Config);
    }

    private string Repository => context.Settings.Image.Repository;

    private async Task<PushReport> PushAsync(RegistryClient registry, BuiltImage image, AwsIdentity? caller, CancellationToken cancellation)
    {
        try
        {
            return await new ImagePusher(line => context.Reporter.Say(Importance.Normal, line))
                .PushAsync(image, registry, Repository, context.Settings.Image.Tags, cancellation);
        }
        catch (ImageException e)
        {
            throw ImageFailures.OfPush(e, $"{registry.Registry}/{Repository}", caller);
        }
    }

    private void Tell(string reference, PushReport report) => context.Reporter.Say(
        Importance.High,
        report.PushedBlobs == 0
            ? $"Image is unchanged, no blob was pushed: {reference}"
            : $"Pushed {Amount.Of(report.PushedBlobs, "blob")} ({Amount.OfBytes(report.PushedBytes)}), skipped {report.SkippedBlobs} that the registry had: {reference}");
}
