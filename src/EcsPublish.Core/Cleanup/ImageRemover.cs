using Amazon.ECR;
using Amazon.ECR.Model;
using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Cleanup;

/// <summary>Deletes images by digest, which takes all their tags with them.</summary>
internal sealed class ImageRemover(CleanupContext context)
{
    // https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchDeleteImage.html
    private const int MostInOneCall = 100;

    private string Repository => context.Settings.Image.Repository;

    /// <summary>Deletes them, in the given order.</summary>
    public async Task DeleteAsync(IReadOnlyList<string> digests, CancellationToken cancellation)
    {
        var gone = new List<string>();
        foreach (var some in digests.Chunk(MostInOneCall))
        {
            await context.Ledger.TryAsync($"{some.Length} images of repository {Repository}", async () => gone.AddRange(await DeleteSomeAsync(some, cancellation)));
        }

        context.Ledger.Removed("Deleted image", [.. gone.Select(digest => $"{Repository}@{digest}")]);
    }

    private async Task<IEnumerable<string>> DeleteSomeAsync(string[] digests, CancellationToken cancellation)
    {
        var request = new BatchDeleteImageRequest { RepositoryName = Repository, ImageIds = [.. digests.Select(digest => new ImageIdentifier { ImageDigest = digest })] };
        var response = await context.Calls.CallAsync(
            Actions.BatchDeleteImage, Repository, token => context.Aws.Ecr.BatchDeleteImageAsync(request, token), cancellation);
        var failures = (response.Failures ?? []).Where(failure => failure.FailureCode != ImageFailureCode.ImageNotFound).ToList();
        foreach (var failure in failures)
        {
            context.Ledger.Failed($"image {Repository}@{failure.ImageId?.ImageDigest}", failure.FailureReason);
        }

        return digests.Except(failures.Select(failure => failure.ImageId?.ImageDigest)).OfType<string>();
    }
}
