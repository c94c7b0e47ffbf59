using Amazon.ECR.Model;
using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Cleanup;

/// <summary>
/// Deletes the images and then, when it is empty, the repository. Not by force: an image that somebody pushed in the meantime would go unseen.
/// </summary>
internal sealed class RepositoryRemoval(CleanupContext context, Remaining remaining)
{
    private readonly ImageCatalog _catalog = new(context);

    /// <summary>The images that nothing uses any more, and the repository when no other image is in it.</summary>
    public async Task<Removal> FindAsync(CancellationToken cancellation)
    {
        if (await _catalog.FindAsync(cancellation) is not { } repository)
        {
            return Removal.Nothing;
        }

        if (!await _catalog.IsOursAsync(repository, cancellation))
        {
            context.Ledger.Kept($"repository {repository.RepositoryName} and its images", "somebody else created it");
            return Removal.Nothing;
        }

        var images = ImageChoice.Make(await _catalog.ReadAsync(cancellation), repository.RepositoryName, remaining, keep: 0);
        var stays = Note(images, repository);
        IEnumerable<Belonging> things = images.OldDigests.Select(digest => new Belonging($"image {digest}", $"{repository.RepositoryArn}@{digest}"));
        return new Removal(
            [.. stays ? things : things.Append(new Belonging($"repository {repository.RepositoryName}", repository.RepositoryArn))],
            token => RemoveAsync(images.OldDigests, repository, stays, token));
    }

    private bool Note(ImageChoice images, Repository repository)
    {
        foreach (var (image, by) in images.Used)
        {
            context.Ledger.Kept($"image {repository.RepositoryName}@{image.Digest}", $"{by} uses it");
        }

        foreach (var image in images.Foreign)
        {
            context.Ledger.Kept($"image {repository.RepositoryName}:{image.Tags[0]}", "no publish pushed it");
        }

        var stays = images.Used.Count + images.Foreign.Count > 0;
        if (stays)
        {
            context.Ledger.Kept($"repository {repository.RepositoryName}", "images are left in it");
        }

        return stays;
    }

    private async Task RemoveAsync(IReadOnlyList<string> digests, Repository repository, bool stays, CancellationToken cancellation)
    {
        await new ImageRemover(context).DeleteAsync(digests, cancellation);
        if (stays)
        {
            return;
        }

        await context.Ledger.TryAsync($"repository {repository.RepositoryName}", async () =>
        {
            var request = new DeleteRepositoryRequest { RepositoryName = repository.RepositoryName };
            await context.Calls.CallAsync(
                Actions.DeleteRepository, repository.RepositoryArn, token => context.Aws.Ecr.DeleteRepositoryAsync(request, token), cancellation);
            context.Ledger.Removed("Deleted repository", [repository.RepositoryName]);
        });
    }
}
