using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing.Images;
using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing;

/// <summary>The image as the registry has it.</summary>
/// <param name="Reference"><c>registry/repository@sha256:...</c></param>
/// <param name="Image">What it is.</param>
/// <param name="Report">What the push did.</param>
internal sealed record PushedImage(string Reference, PreparedImage Image, PushReport Report);

/// <summary>Has the image made or found, and pushes what the registry lacks.</summary>
/// <param name="resources">What is made while the image travels.</param>
internal sealed class ImageStep(PublishContext context, Preparation preparation, ResourceStep resources)
{
    private readonly ImagePusher _pusher = new(line => context.Reporter.Say(Importance.Normal, line));

    /// <summary>Builds and pushes.</summary>
    /// <param name="input">The SDK's container configuration.</param>
    public async Task<PushedImage> RunAsync(ProjectInput input, CancellationToken cancellation)
    {
        using var source = ImageSources.Of(context, preparation);
        var (image, ahead) = await PrepareAsync(source, input, cancellation);
        return image.Found is { } found ? Use(image, found) : await PushAsync(image, ahead, cancellation);
    }

    private string Repository => context.Settings.Image.Repository;

    // Preparing an image changes nothing in AWS, so it need not wait for the verdict on what a publish will need; but a bad verdict ends it.
    private async Task<(PreparedImage Image, (int Blobs, long Bytes) Ahead)> PrepareAsync(IImageSource source, ProjectInput input, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var preparing = source.PrepareAsync(input, end.Token);
        var ahead = Task.FromResult((0, 0L));
        try
        {
            await preparation.PassPreflightAsync();
            ahead = ExplainAsync(() => new BaseAhead(context, preparation, _pusher).RunAsync(input, preparing, end.Token));
            return (await preparing, await ahead);
        }
        catch
        {
            await end.CancelAsync();
            await Task.WhenAll(preparing, ahead).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private PushedImage Use(PreparedImage image, ImageName found)
    {
        var reference = $"{found.Registry}/{found.Repository}@{found.Digest}";
        context.Reporter.Say(Importance.High, $"Image {found with { Digest = null }} is {reference}, for {image.Platform}");
        return new PushedImage(reference, image, new PushReport(0, 0, 0, found.Tag is { } tag ? [tag] : []) { Digest = found.Digest! });
    }

    private async Task<PushedImage> PushAsync(PreparedImage image, (int Blobs, long Bytes) ahead, CancellationToken cancellation)
    {
        var registry = await preparation.Destination.OpenAsync(cancellation);
        var rest = await BesideResourcesAsync(() => _pusher.PushAsync(image.Content!, registry, Repository, context.Settings.Image.Tags, cancellation));
        var report = rest with
        {
            PushedBlobs = rest.PushedBlobs + ahead.Blobs,
            PushedBytes = rest.PushedBytes + ahead.Bytes,
            SkippedBlobs = rest.SkippedBlobs - ahead.Blobs,
        };
        var reference = $"{registry.Registry}/{Repository}@{report.Digest}";
        Tell(reference, image.Content!, report);
        return new PushedImage(reference, image, report);
    }

    // What was made is said before what became of the push; what could not be made is the next step's to tell.
    private async Task<PushReport> BesideResourcesAsync(Func<Task<PushReport>> push)
    {
        Task made = resources.RunAsync();
        try
        {
            return await ExplainAsync(push);
        }
        finally
        {
            await made.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<T> ExplainAsync<T>(Func<Task<T>> push)
    {
        try
        {
            return await push();
        }
        catch (ImageException e)
        {
            var registry = await preparation.Destination.OpenAsync(CancellationToken.None);
            throw ImageFailures.OfPush(e, $"{registry.Registry}/{Repository}", await preparation.Destination.CallerAsync());
        }
    }

    private void Tell(string reference, BuiltManifest image, PushReport report)
    {
        if (image.Images.Count > 1)
        {
            var platforms = string.Join(", ", image.Images.Select(part => part.Platform));
            context.Reporter.Say(Importance.High, $"Image is for {platforms}; tasks run on {context.Settings.Image.RuntimeIdentifier}, the first that the project names");
        }

        context.Reporter.Say(
            Importance.High,
            report.PushedBlobs == 0
                ? $"Image is unchanged, no blob was pushed: {reference}"
                : $"Pushed {Amount.Of(report.PushedBlobs, "blob")} ({Amount.OfBytes(report.PushedBytes)}), skipped {report.SkippedBlobs} that the registry had: {reference}");
    }
}
