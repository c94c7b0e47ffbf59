using System.Net;

namespace EcsPublish.Images.Registries;

/// <summary>The blobs of one repository.</summary>
internal sealed class BlobStore(RegistryConnection connection, Retry retry, TimeSpan stallTimeout, string repository)
{
    // Far more than the largest configuration that is in use.
    private const int LongestDocument = 4 * 1024 * 1024;

    /// <summary>Whether the repository has the blob.</summary>
    public Task<bool> HasAsync(string digest, CancellationToken cancellation) => retry.RunAsync(
        async token =>
        {
            var request = new RegistryRequest(HttpMethod.Head, PathOf(digest), repository, RegistryRequest.PushScope(repository));
            using var answer = await connection.SendAsync(request, token);
            return answer.StatusCode == HttpStatusCode.NotFound ? false
                : answer.IsSuccessStatusCode ? true
                : throw await connection.FailureAsync(request, answer, token);
        },
        cancellation);

    /// <summary>Streams a blob; reading its end proves the digest.</summary>
    public Task<Stream> OpenAsync(Descriptor blob, CancellationToken cancellation) => retry.RunAsync<Stream>(
        async token =>
        {
            var request = new RegistryRequest(HttpMethod.Get, PathOf(blob.Digest), repository, RegistryRequest.PullScope(repository));
            var answer = await connection.SendAsync(request, token);
            return answer.IsSuccessStatusCode
                ? await VerifiedBlobStream.OpenAsync(answer, blob, connection.Host, stallTimeout, token)
                : throw await connection.FailureAsync(request, answer, token);
        },
        cancellation);

    /// <summary>Reads a small blob whole, such as an image configuration.</summary>
    public Task<byte[]> ReadAsync(Descriptor blob, CancellationToken cancellation) => retry.RunAsync(
        async token =>
        {
            if (blob.Size > LongestDocument)
                throw connection.Host.Failure(ImageFailure.UnexpectedAnswer, $"The configuration {blob.Digest} has {blob.Size} bytes, which no image needs.", repository);

            await using var content = await OpenAsync(blob, token);
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, token);
            return copy.ToArray();
        },
        cancellation);

    private string PathOf(string digest) => $"v2/{repository}/blobs/{digest}";
}
