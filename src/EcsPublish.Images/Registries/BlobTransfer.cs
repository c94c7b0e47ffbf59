namespace EcsPublish.Images.Registries;

/// <summary>
/// Brings to a repository what it lacks of an image's blobs. With <see cref="Begin"/> everything is asked at once, while the manifest is looked
/// for: a changed image takes three round trips, the third for its manifest.
/// </summary>
/// <param name="tell">Called before a blob travels.</param>
internal sealed class BlobTransfer(RegistryClient destination, string repository, IReadOnlyList<ImageBlob> blobs, Action<ImageBlob> tell)
    : IAsyncDisposable
{
    private readonly Dictionary<ImageBlob, BlobUpload> _uploads = blobs.ToDictionary(blob => blob, blob => destination.Upload(repository, blob));
    private readonly Dictionary<ImageBlob, Task<bool>> _has = [];

    /// <summary>The image has changed: opens uploads for what is new in it, and asks for all the rest.</summary>
    public void Begin(CancellationToken cancellation)
    {
        foreach (var blob in blobs)
        {
            if (blob.IsChanged)
                _uploads[blob].Begin(cancellation);
            _has[blob] = HasAsync(blob, cancellation);
        }
    }

    /// <summary>Sends what is missing.</summary>
    public async Task<SentBlobs> RunAsync(bool isRepositoryUnknown, int parallelism, CancellationToken cancellation)
    {
        var sent = new SentBlobs();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellation };
        await Parallel.ForEachAsync(blobs, limits, async (blob, token) =>
        {
            if (!await (_has.GetValueOrDefault(blob) ?? HasAsync(blob, token)) && await _uploads[blob].RunAsync(isRepositoryUnknown, () => tell(blob), token))
                sent.Add(blob.Descriptor.Size);
            destination.Remember(repository, blob);
        });
        return sent;
    }

    /// <summary>Gives back the uploads that were opened in vain: the registry had the image, or the blob, after all, or the push has ended early.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_uploads.Values.Select(upload => upload.AbandonAsync()));

    private Task<bool> HasAsync(ImageBlob blob, CancellationToken cancellation) => destination.IsHeldBy(repository, blob)
        ? Task.FromResult(true)
        : destination.Blobs(repository).HasAsync(blob.Descriptor.Digest, cancellation);
}
