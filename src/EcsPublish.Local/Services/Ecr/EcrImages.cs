using System.Text;
using Amazon.ECR;
using Amazon.ECR.Model;
using EcsPublish.Local.Registry;
using EcsPublish.Local.Wire;
using Repository = EcsPublish.Local.Registry.Repository;

namespace EcsPublish.Local.Services.Ecr;

/// <summary>ECR: images.</summary>
internal sealed class EcrImages(LocalRegistry registry)
{
    private const int DefaultPage = 100;
    private const int MostImages = 100;

    public DescribeImagesResponse DescribeImages(DescribeImagesRequest request)
    {
        var details = Read(request.RepositoryName, repository => request.ImageIds is { Count: > 0 } ids
            ? ids.Select(id => Describe(repository, Find(repository, id) ?? throw NotFound(repository, id))).ToList()
            : [.. Selected(repository, request.Filter?.TagStatus).Select(manifest => Describe(repository, manifest))]);
        var (page, next) = Paging.Cut(details, request.NextToken, request.MaxResults ?? DefaultPage, "InvalidParameterException");
        return new DescribeImagesResponse { ImageDetails = page, NextToken = next };
    }

    public ListImagesResponse ListImages(ListImagesRequest request)
    {
        var ids = Read(request.RepositoryName, repository =>
            Selected(repository, request.Filter?.TagStatus).SelectMany(manifest => Ids(repository, manifest.Digest)).ToList());
        var (page, next) = Paging.Cut(ids, request.NextToken, request.MaxResults ?? DefaultPage, "InvalidParameterException");
        return new ListImagesResponse { ImageIds = page, NextToken = next };
    }

    public BatchGetImageResponse BatchGetImage(BatchGetImageRequest request) => Read(request.RepositoryName, repository =>
    {
        var response = new BatchGetImageResponse { Images = [], Failures = [] };
        foreach (var id in request.ImageIds ?? [])
        {
            if (Find(repository, id) is { } manifest) response.Images.Add(Image(repository, manifest, id));
            else response.Failures.Add(Missing(id));
        }

        return response;
    });

    public BatchDeleteImageResponse BatchDeleteImage(BatchDeleteImageRequest request)
    {
        var ids = request.ImageIds ?? [];
        if (ids.Count is 0 or > MostImages)
            throw EcrErrors.InvalidParameter($"'imageIds' failed to satisfy constraint: 'Member must have length between 1 and {MostImages}'");

        var response = new BatchDeleteImageResponse { ImageIds = [], Failures = [] };
        EcrErrors.Translate(() =>
        {
            registry.Catalog.Change(request.RepositoryName, repository =>
            {
                foreach (var id in ids) Delete(repository, id, response);
            });
            return true;
        });
        return response;
    }

    /// <summary>By tag only the tag goes, and the image with its last one; by digest the image with all its tags. What an index is made of
    /// stays while the index does.</summary>
    private void Delete(Repository repository, ImageIdentifier id, BatchDeleteImageResponse response)
    {
        if (Find(repository, id) is not { } manifest)
        {
            response.Failures.Add(Missing(id));
            return;
        }

        if (id.ImageTag is null && repository.Manifests.Values.FirstOrDefault(other => Holds(other, manifest)) is { Digest: var index })
        {
            response.Failures.Add(Failure(id, ImageFailureCode.ImageReferencedByManifestList, $"Requested image referenced by manifest list: [{index}]"));
            return;
        }

        List<string> tags = id.ImageTag is { } tag ? [tag] : repository.TagsOf(manifest.Digest);
        foreach (var gone in tags) repository.Tags.Remove(gone);
        if (repository.TagsOf(manifest.Digest).Count == 0) repository.Manifests.Remove(manifest.Digest);

        if (tags.Count == 0) response.ImageIds.Add(new ImageIdentifier { ImageDigest = manifest.Digest });
        response.ImageIds.AddRange(tags.Select(gone => new ImageIdentifier { ImageDigest = manifest.Digest, ImageTag = gone }));
    }

    private bool Holds(StoredManifest index, StoredManifest manifest) =>
        index.ArtifactMediaType is null
        && ManifestContent.Parse(registry.Blobs.Read(Digest.Parse(index.Digest)), index.MediaType).Manifests
            .Any(part => part.Digest == manifest.Digest);

    private static StoredManifest? Find(Repository repository, ImageIdentifier id)
    {
        var manifest = repository.Find(id.ImageTag ?? id.ImageDigest ?? "");
        return id.ImageDigest is null || manifest?.Digest == id.ImageDigest ? manifest : null;
    }

    private static IEnumerable<StoredManifest> Selected(Repository repository, TagStatus? status) =>
        repository.Manifests.Values.Where(manifest =>
            status is null || status == TagStatus.ANY || (status == TagStatus.TAGGED) == repository.TagsOf(manifest.Digest).Count > 0);

    private static IEnumerable<ImageIdentifier> Ids(Repository repository, string digest)
    {
        var tags = repository.TagsOf(digest);
        return tags.Count == 0
            ? [new ImageIdentifier { ImageDigest = digest }]
            : tags.Select(tag => new ImageIdentifier { ImageDigest = digest, ImageTag = tag });
    }

    private static ImageDetail Describe(Repository repository, StoredManifest manifest) => new()
    {
        RegistryId = LocalIdentity.Account,
        RepositoryName = repository.Name,
        ImageDigest = manifest.Digest,
        ImageTags = repository.TagsOf(manifest.Digest) is { Count: > 0 } tags ? tags : null,
        ImageSizeInBytes = manifest.ImageSize,
        ImagePushedAt = manifest.PushedAt,
        ImageManifestMediaType = manifest.MediaType,
        ArtifactMediaType = manifest.ArtifactMediaType,
    };

    private Image Image(Repository repository, StoredManifest manifest, ImageIdentifier id) => new()
    {
        RegistryId = LocalIdentity.Account,
        RepositoryName = repository.Name,
        ImageId = new ImageIdentifier { ImageDigest = manifest.Digest, ImageTag = id.ImageTag },
        ImageManifest = Encoding.UTF8.GetString(registry.Blobs.Read(Digest.Parse(manifest.Digest))),
        ImageManifestMediaType = manifest.MediaType,
    };

    private static ImageFailure Missing(ImageIdentifier id) => Failure(id, ImageFailureCode.ImageNotFound, "Requested image not found");

    private static ImageFailure Failure(ImageIdentifier id, ImageFailureCode code, string reason) =>
        new() { ImageId = id, FailureCode = code, FailureReason = reason };

    private static AwsError NotFound(Repository repository, ImageIdentifier id) =>
        EcrErrors.ImageNotFound(
            repository.Name, $"imageId {{imageDigest:'{id.ImageDigest ?? "null"}', imageTag:'{id.ImageTag ?? "null"}'}}");

    private T Read<T>(string name, Func<Repository, T> look) => EcrErrors.Translate(() => registry.Catalog.Read(name, look));
}
