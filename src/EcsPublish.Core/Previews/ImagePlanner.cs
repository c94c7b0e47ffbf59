using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Publishing.Images;
using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Previews;

/// <summary>Builds the image and asks the registry what it has of it.</summary>
internal sealed class ImagePlanner(PublishContext context, Preparation preparation)
{
    private ImageSettings Settings => context.Settings.Image;

    /// <summary>The image with its forecast.</summary>
    /// <exception cref="PublishException">It is one that only the SDK's own push makes.</exception>
    public async Task<PlannedImage> RunAsync(ProjectInput input, CancellationToken cancellation)
    {
        if (Settings.Source == ImageSource.Sdk)
        {
            throw new PublishException(Diagnostics.SdkImageUnknown.With());
        }

        using var source = ImageSources.Of(context, preparation);
        var image = await source.PrepareAsync(input, cancellation);
        return image.Found is { } found ? Keep(image, found) : await PlanPushAsync(image, cancellation);
    }

    private static PlannedImage Keep(PreparedImage image, ImageName found)
    {
        var reference = $"{found.Registry}/{found.Repository}@{found.Digest}";
        return new PlannedImage(reference, image, [new PlanEntry(PlanAction.Keep, $"image {reference}")]);
    }

    private async Task<PlannedImage> PlanPushAsync(PreparedImage image, CancellationToken cancellation)
    {
        var registry = await preparation.Destination.FindAsync();
        var repository = $"{registry?.Registry ?? (await preparation.Credentials).Registry}/{Settings.Repository}";
        var forecast = registry is null ? PushForecast.OfAll(image.Content!, Settings.Tags) : await ForecastAsync(image.Content!, registry, cancellation);
        var reference = $"{repository}@{forecast.Digest}";
        return new PlannedImage(reference, image, [RepositoryEntry(repository, registry is null), ImageEntry(reference, forecast)]);
    }

    private async Task<PushForecast> ForecastAsync(BuiltManifest image, RegistryClient registry, CancellationToken cancellation)
    {
        try
        {
            return await ImagePusher.ForecastAsync(image, registry, Settings.Repository, Settings.Tags, cancellation);
        }
        catch (ImageException e)
        {
            throw ImageFailures.OfPush(e, $"{registry.Registry}/{Settings.Repository}", await preparation.Destination.CallerAsync());
        }
    }

    private PlanEntry RepositoryEntry(string repository, bool isMissing) => !isMissing
        ? new PlanEntry(PlanAction.Keep, $"repository {repository}")
        : Settings.CreateRepository
            ? new PlanEntry(PlanAction.Create, $"repository {repository}")
            : throw new PublishException(Diagnostics.RepositoryMissing.With(Settings.Repository, preparation.Session.Result.Identity.Account, preparation.Session.Result.Identity.Region));

    private static PlanEntry ImageEntry(string reference, PushForecast forecast) => forecast switch
    {
        { IsPushed: true } => new PlanEntry(PlanAction.Keep, $"image {reference}"),
        { Blobs: 0 } => new PlanEntry(PlanAction.Change, $"image {reference}: tagged {string.Join(", ", forecast.Tags)}"),
        _ => new PlanEntry(PlanAction.Create, $"image {reference}: {Amount.Of(forecast.Blobs, "blob")} ({Amount.OfBytes(forecast.Bytes)}) to push"),
    };
}
