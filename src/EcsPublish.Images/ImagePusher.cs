using EcsPublish.Images.Configuration;
using EcsPublish.Images.Registries;

namespace EcsPublish.Images;

/// <summary>Brings an image into a repository and sends only what the repository lacks.</summary>
/// <param name="progress">Receives lines such as <c>pushing layer app, 18 KB</c>, from several threads; null for none.</param>
/// <param name="parallelism">How many blobs travel at once.</param>
public sealed class ImagePusher(Action<string>? progress = null, int parallelism = 8)
{
    /// <summary>Pushes the image, or all images of an index, under its content tag and <paramref name="tags"/>.</summary>
    /// <exception cref="ImageException">The registry does not take the image; tags are only moved once all of it is there.</exception>
    public async Task<PushReport> PushAsync(
        BuiltManifest image, RegistryClient destination, string repository, IReadOnlyList<string> tags, CancellationToken cancellation)
    {
        var manifests = destination.Manifests(repository, RegistryRequest.PushScope(repository));
        string[] wanted = [.. tags.Prepend(image.ContentTag).Distinct()];
        var blobs = image.AllBlobs;
        await using var transfer = new BlobTransfer(destination, repository, blobs, Tell);
        if (blobs.Any(blob => blob.IsChanged))
            transfer.Begin(cancellation);

        var state = await RepositoryState.ReadAsync(manifests, image, wanted, cancellation);
        var sent = new SentBlobs();
        if (!state.IsComplete)
        {
            sent = await transfer.RunAsync(state.IsRepositoryUnknown, parallelism, cancellation);
            await SendPartsAsync(manifests, image, cancellation);
        }

        await Task.WhenAll(wanted.Where(state.Lacks).Select(tag => TagAsync(manifests, tag, state.Manifest, cancellation)));
        return new PushReport(sent.Count, sent.Bytes, blobs.Count - sent.Count, wanted) { Digest = state.Manifest.Digest };
    }

    /// <summary>Brings the layers of a base ahead of the image that is still being built on it.</summary>
    /// <returns>How many blobs travelled, and their bytes.</returns>
    /// <exception cref="ImageException">The registry does not take them.</exception>
    public async Task<(int Blobs, long Bytes)> PushBaseAsync(IBaseImage baseImage, RegistryClient destination, string repository, CancellationToken cancellation)
    {
        await using var transfer = new BlobTransfer(destination, repository, [.. ImageAssembly.LayersOf(baseImage, baseImage.Format)], Tell);
        var sent = await transfer.RunAsync(isRepositoryUnknown: false, parallelism, cancellation);
        return (sent.Count, sent.Bytes);
    }

    /// <summary>Finds out what <see cref="PushAsync"/> would do.</summary>
    /// <exception cref="ImageException">The registry does not answer.</exception>
    public static async Task<PushForecast> ForecastAsync(
        BuiltManifest image, RegistryClient destination, string repository, IReadOnlyList<string> tags, CancellationToken cancellation)
    {
        var manifests = destination.Manifests(repository, RegistryRequest.PullScope(repository));
        string[] wanted = [.. tags.Prepend(image.ContentTag).Distinct()];
        var state = await RepositoryState.ReadAsync(manifests, image, wanted, cancellation);
        var missing = state.IsComplete ? [] : await MissingAsync(image, destination.Blobs(repository), cancellation);
        return new PushForecast(state.Manifest.Digest, missing.Count, missing.Sum(blob => blob.Descriptor.Size), [.. wanted.Where(state.Lacks)]);
    }

    private static async Task<List<ImageBlob>> MissingAsync(BuiltManifest image, BlobStore store, CancellationToken cancellation)
    {
        var blobs = image.AllBlobs;
        var there = await Task.WhenAll(blobs.Select(blob => store.HasAsync(blob.Descriptor.Digest, cancellation)));
        return [.. blobs.Zip(there).Where(pair => !pair.Second).Select(pair => pair.First)];
    }

    // A registry takes an index only when it has all that the index names. Nobody asks for a part by a tag, so it gets none.
    private static Task SendPartsAsync(ManifestStore manifests, BuiltManifest image, CancellationToken cancellation) =>
        Task.WhenAll(image.Images.Where(part => part != image)
            .Select(part => manifests.PutAsync(part.Digest, new StoredManifest(part.Manifest, part.MediaType, part.Digest), cancellation)));

    private void Tell(ImageBlob blob) => progress?.Invoke($"pushing {blob.Name}, {ByteSize.Describe(blob.Descriptor.Size)}");

    private static async Task TagAsync(ManifestStore manifests, string tag, StoredManifest manifest, CancellationToken cancellation)
    {
        try
        {
            await manifests.PutAsync(tag, manifest, cancellation);
        }
        catch (ImageException refused) when (refused.Failure == ImageFailure.TagImmutable)
        {
            // Another publish of the same content may have been faster.
            if (await manifests.FindDigestAsync(tag, cancellation) != manifest.Digest)
                throw;
        }
    }
}
