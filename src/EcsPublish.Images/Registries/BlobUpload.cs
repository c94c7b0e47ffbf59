using System.Net;

namespace EcsPublish.Images.Registries;

/// <summary>
/// Brings one blob into a repository: by a mount from a sibling repository of the same registry, else by POST and one PUT. A failed try
/// starts again with a fresh POST, because registries differ in what they keep of a broken upload.
/// </summary>
internal sealed class BlobUpload(RegistryConnection connection, Retry retry, BlobPlaces places, string repository, ImageBlob blob)
{
    private static readonly TimeSpan Parting = TimeSpan.FromSeconds(5);

    private Task<string?>? _begun;

    /// <summary>Asks for the address before it is known whether the blob is needed; <see cref="RunAsync"/> or <see cref="AbandonAsync"/> has to follow.</summary>
    public void Begin(CancellationToken cancellation) => _begun = StartAsync(isRepositoryUnknown: false, cancellation);

    /// <summary>Gives back an address that nobody needs. A registry that does not want to hear of it forgets it in time.</summary>
    public async Task AbandonAsync()
    {
        using var limit = new CancellationTokenSource(Parting);
        try
        {
            if (_begun is not null && await _begun is { } address)
                (await connection.SendAsync(new RegistryRequest(HttpMethod.Delete, address, repository, RegistryRequest.PushScope(repository)), limit.Token)).Dispose();
        }
        catch (Exception e) when (e is ImageException or OperationCanceledException)
        {
            // Nothing was sent, so nothing is lost.
        }
    }

    /// <summary>True when bytes travelled, false when the registry mounted the blob.</summary>
    /// <param name="isRepositoryUnknown">The registry has already said that it does not know the repository.</param>
    /// <param name="sending">Called before bytes travel, with each try.</param>
    /// <param name="cancellation">Ends the upload.</param>
    public Task<bool> RunAsync(bool isRepositoryUnknown, Action sending, CancellationToken cancellation) => retry.RunAsync(
        async token =>
        {
            var begun = Interlocked.Exchange(ref _begun, null);
            var address = await (begun ?? StartAsync(isRepositoryUnknown, token));
            if (address is null)
                return false;

            sending();
            await SendAsync(address, token);
            return true;
        },
        cancellation);

    private string? SiblingRepository => KnownPlace is { } place && place != repository ? place : null;

    private string? KnownPlace =>
        blob.OriginRegistry == connection.Host.Name ? blob.OriginRepository : places.Find(connection.Host.Name, blob.Descriptor.Digest);

    // Null: mounted, nothing to send.
    private async Task<string?> StartAsync(bool isRepositoryUnknown, CancellationToken cancellation)
    {
        var request = StartRequest();
        try
        {
            using var answer = await connection.SendAsync(request, cancellation);
            return answer.StatusCode switch
            {
                HttpStatusCode.Created => null,
                HttpStatusCode.NotFound => throw Missing(await RegistryError.ReadAsync(answer, cancellation), null),
                _ when answer.IsSuccessStatusCode && answer.Headers.Location is not null => AddressOf(answer),
                _ => throw await connection.FailureAsync(request, answer, cancellation),
            };
        }
        catch (ImageException closed) when (closed.Failure == ImageFailure.Connection && isRepositoryUnknown)
        {
            // Amazon ECR closes the connection instead: https://github.com/aws/containers-roadmap/issues/1970
            throw Missing(new RegistryError("", ""), closed);
        }
    }

    private RegistryRequest StartRequest()
    {
        var path = $"v2/{repository}/blobs/uploads/";
        var scope = RegistryRequest.PushScope(repository);
        if (SiblingRepository is not { } sibling)
            return Post(path, scope);

        var mount = $"?mount={Uri.EscapeDataString(blob.Descriptor.Digest)}&from={Uri.EscapeDataString(sibling)}";
        return Post(path + mount, $"{scope} {RegistryRequest.PullScope(sibling)}");
    }

    private RegistryRequest Post(string path, string scope) =>
        new(HttpMethod.Post, path, repository, scope) { Content = () => new ByteArrayContent([]) };

    private string AddressOf(HttpResponseMessage answer)
    {
        var address = new UriBuilder(NextAddress.Of(answer, connection.Host, repository));
        var digest = "digest=" + Uri.EscapeDataString(blob.Descriptor.Digest);
        address.Query = address.Query.Length > 1 ? $"{address.Query}&{digest}" : digest;
        return address.Uri.AbsoluteUri;
    }

    private async Task SendAsync(string address, CancellationToken cancellation)
    {
        var request = new RegistryRequest(HttpMethod.Put, address, repository, RegistryRequest.PushScope(repository))
        {
            Content = () => new BlobContent(blob),
        };
        using var answer = await connection.SendAsync(request, cancellation);
        if (answer.IsSuccessStatusCode)
            return;

        var refusal = await connection.FailureAsync(request, answer, cancellation);
        throw refusal.Message.Contains("DIGEST_INVALID", StringComparison.Ordinal)
            ? Failure(ImageFailure.DigestMismatch, $"The registry received something else than {blob.Name}.", refusal)
            : refusal;
    }

    private ImageException Missing(RegistryError error, Exception? cause)
    {
        var message = $"The repository {repository} does not exist in the registry {connection.Host.Name}{error}.";
        return Failure(ImageFailure.RepositoryMissing, message, cause);
    }

    private ImageException Failure(ImageFailure failure, string message, Exception? cause) =>
        connection.Host.Failure(failure, message, repository, cause);
}
