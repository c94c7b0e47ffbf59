using System.Net;
using EcsPublish.Images.Configuration;

namespace EcsPublish.Images.Registries;

/// <summary>The manifests of one repository, with one scope of access for all requests: a token server is asked once.</summary>
internal sealed class ManifestStore(RegistryConnection connection, Retry retry, string repository, string scope)
{
    // The specification asks registries to take at least 4 MiB.
    private const int LongestManifest = 4 * 1024 * 1024;

    private const string DigestHeader = "Docker-Content-Digest";

    /// <summary>Gets a manifest by tag or digest.</summary>
    public Task<ManifestAnswer> GetAsync(string reference, CancellationToken cancellation) => retry.RunAsync(
        async token =>
        {
            var request = Request(HttpMethod.Get, reference);
            using var answer = await connection.SendAsync(request, token);
            return answer.StatusCode == HttpStatusCode.NotFound
                ? new ManifestAnswer(null, (await RegistryError.ReadAsync(answer, token)).Code == "NAME_UNKNOWN")
                : new ManifestAnswer(await ReadAsync(request, answer, reference, token), false);
        },
        cancellation);

    /// <summary>The digest that a tag points at, or null when there is no such tag.</summary>
    public Task<string?> FindDigestAsync(string tag, CancellationToken cancellation) => retry.RunAsync(
        async token =>
        {
            var request = Request(HttpMethod.Head, tag);
            using var answer = await connection.SendAsync(request, token);
            if (answer.StatusCode == HttpStatusCode.NotFound)
                return null;

            return answer.IsSuccessStatusCode
                ? DigestOf(answer) ?? (await GetAsync(tag, token)).Manifest?.Digest
                : throw await connection.FailureAsync(request, answer, token);
        },
        cancellation);

    /// <summary>Stores a manifest under a tag or its digest and checks that the registry holds the same bytes afterwards.</summary>
    public async Task PutAsync(string reference, StoredManifest manifest, CancellationToken cancellation)
    {
        var stored = await retry.RunAsync(token => PutOnceAsync(reference, manifest, token), cancellation)
            ?? await FindDigestAsync(reference, cancellation);
        if (stored != manifest.Digest)
            throw Failure(ImageFailure.DigestMismatch, $"{Place}:{reference} is {stored ?? "missing"} after the push of {manifest.Digest}.");
    }

    private async Task<string?> PutOnceAsync(string reference, StoredManifest manifest, CancellationToken cancellation)
    {
        var request = new RegistryRequest(HttpMethod.Put, PathOf(reference), repository, scope)
        {
            Content = () => new ByteArrayContent(manifest.Content) { Headers = { ContentType = new(manifest.MediaType) } },
        };
        using var answer = await connection.SendAsync(request, cancellation);
        if (answer.IsSuccessStatusCode)
            return DigestOf(answer);

        throw await RefusedAsync(request, answer, reference, cancellation);
    }

    private async Task<ImageException> RefusedAsync(
        RegistryRequest request, HttpResponseMessage answer, string reference, CancellationToken cancellation)
    {
        var refusal = await connection.FailureAsync(request, answer, cancellation);
        return ImmutableTag.IsMeantBy(refusal)
            ? Failure(ImageFailure.TagImmutable, $"The tag {reference} of {Place} exists, and the repository forbids to move it.", refusal)
            : refusal;
    }

    private async Task<StoredManifest> ReadAsync(
        RegistryRequest request, HttpResponseMessage answer, string reference, CancellationToken cancellation)
    {
        if (!answer.IsSuccessStatusCode)
            throw await connection.FailureAsync(request, answer, cancellation);

        var content = await connection.ReadAsync(answer, LongestManifest, repository, cancellation);
        var digest = Sha256Digest.Of(content);
        if (Sha256Digest.IsValid(reference) && reference != digest)
            throw Failure(ImageFailure.DigestMismatch, $"The registry sent another manifest than {Place}@{reference}.");

        return new StoredManifest(content, answer.Content.Headers.ContentType?.MediaType ?? "", digest);
    }

    private RegistryRequest Request(HttpMethod method, string reference) =>
        new(method, PathOf(reference), repository, scope) { Accept = MediaTypes.Pullable };

    private string Place => $"{connection.Host.Name}/{repository}";

    private string PathOf(string reference) => $"v2/{repository}/manifests/{reference}";

    private static string? DigestOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues(DigestHeader, out var values) ? values.FirstOrDefault() : null;

    private ImageException Failure(ImageFailure failure, string message, Exception? cause = null) =>
        connection.Host.Failure(failure, message, repository, cause);
}
