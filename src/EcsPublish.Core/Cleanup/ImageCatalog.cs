using System.Text.Json;
using Amazon.ECR.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Resources;

namespace EcsPublish.Core.Cleanup;

/// <summary>Reads what is in the project's repository.</summary>
internal sealed class ImageCatalog(CleanupContext context)
{
    // https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchGetImage.html
    private const int MostInOneCall = 100;

    private string Name => context.Settings.Image.Repository;

    // Images elsewhere, on Docker Hub or in another account, are not ours to count.
    private bool IsHere =>
        context.Scope.Context.IsLocal || context.Settings.Image.Registry is not { } registry
        || (EcrRegistry.IsEcr(registry) && registry.StartsWith(context.Aws.Identity.Account, StringComparison.Ordinal));

    /// <summary>The repository; null when there is none in the account's ECR.</summary>
    public async Task<Repository?> FindAsync(CancellationToken cancellation) =>
        IsHere ? await new ImageRepository(context.Aws, context.Settings, context.Scope.Reporter).FindAsync(cancellation) : null;

    /// <summary>Whether a publish of this project created it.</summary>
    public async Task<bool> IsOursAsync(Repository repository, CancellationToken cancellation)
    {
        var request = new ListTagsForResourceRequest { ResourceArn = repository.RepositoryArn };
        var response = await context.Calls.CallAsync(
            Actions.ListRepositoryTags, repository.RepositoryArn, token => context.Aws.Ecr.ListTagsForResourceAsync(request, token), cancellation);
        return context.IsOurs(response.Tags?.Find(tag => tag.Key == OwnershipTags.Project)?.Value);
    }

    /// <summary>All images, newest first; what an index is made of is part of the index and no image of its own.</summary>
    public async Task<IReadOnlyList<StoredImage>> ReadAsync(CancellationToken cancellation)
    {
        var details = await DescribeAsync(cancellation);
        var parts = await PartsAsync([.. details.Where(IsIndex).Select(detail => detail.ImageDigest)], cancellation);
        var owned = parts.Values.SelectMany(digests => digests).ToHashSet();
        return
        [
            .. details.Where(detail => !owned.Contains(detail.ImageDigest) || detail.ImageTags is { Count: > 0 })
                .Select(detail => new StoredImage(
                    detail.ImageDigest, detail.ImageTags ?? [], detail.ImagePushedAt ?? DateTime.MinValue, parts.GetValueOrDefault(detail.ImageDigest) ?? []))
                .OrderByDescending(image => image.PushedAt),
        ];
    }

    private Task<List<ImageDetail>> DescribeAsync(CancellationToken cancellation) => SteadyCalls.PagesAsync<ImageDetail>(async next =>
    {
        var request = new DescribeImagesRequest { RepositoryName = Name, NextToken = next };
        var page = await context.Calls.CallAsync(Actions.DescribeImages, Name, token => context.Aws.Ecr.DescribeImagesAsync(request, token), cancellation);
        return (page.ImageDetails, page.NextToken);
    });

    private static bool IsIndex(ImageDetail detail) =>
        detail.ImageManifestMediaType is "application/vnd.oci.image.index.v1+json" or "application/vnd.docker.distribution.manifest.list.v2+json";

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> PartsAsync(IReadOnlyList<string> indexes, CancellationToken cancellation)
    {
        var images = await SteadyCalls.ForEachAsync([.. indexes.Chunk(MostInOneCall)], GetAsync, cancellation);
        return images.SelectMany(some => some).DistinctBy(image => image.ImageId.ImageDigest)
            .ToDictionary(image => image.ImageId.ImageDigest, image => PartsOf(image.ImageManifest));
    }

    private async Task<List<Image>> GetAsync(string[] digests, CancellationToken cancellation)
    {
        var request = new BatchGetImageRequest { RepositoryName = Name, ImageIds = [.. digests.Select(digest => new ImageIdentifier { ImageDigest = digest })] };
        return (await context.Calls.CallAsync(Actions.BatchGetImage, Name, token => context.Aws.Ecr.BatchGetImageAsync(request, token), cancellation)).Images ?? [];
    }

    private static IReadOnlyList<string> PartsOf(string manifest)
    {
        using var index = JsonDocument.Parse(manifest);
        return [.. index.RootElement.GetProperty("manifests").EnumerateArray().Select(part => part.GetProperty("digest").GetString()!)];
    }
}
