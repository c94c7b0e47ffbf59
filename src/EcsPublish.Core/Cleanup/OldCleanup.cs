using Amazon.ECR.Model;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Cleanup;

/// <summary>
/// EcsCleanupScope=Old: revisions beyond the newest EcsKeepRevisions and images beyond the newest EcsKeepImages go, unless something uses them. What
/// is in use is looked up anew before images go, since taking away a thousand revisions lasts a while, and a task cannot start without its image.
/// </summary>
internal sealed class OldCleanup(CleanupContext context)
{
    private readonly RevisionCatalog _revisions = new(context);
    private readonly ImageCatalog _images = new(context);
    private readonly UsageSearch _usage = new(context);

    private CleanupSettings Keep => context.Settings.Cleanup;

    private string Family => context.Scope.Family;

    /// <summary>Removes what is old.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var repository = await _images.FindAsync(cancellation);
        var images = repository is null ? [] : await _images.ReadAsync(cancellation);
        var arns = await _revisions.ListAsync(cancellation);
        if (arns.Count <= Keep.KeepRevisions && images.Count <= Keep.KeepImages)
        {
            context.Scope.Say($"Nothing of {Family} is old: {Amount.Of(arns.Count, "revision")} and {Amount.Of(images.Count, "image")}, of {Keep.KeepRevisions} and {Keep.KeepImages} that are kept");
            return;
        }

        var choice = RevisionChoice.Make(await _revisions.ReadAsync(arns, cancellation), await _usage.FindAsync(cancellation), Keep.KeepRevisions);
        await RemoveAsync(choice.Old, cancellation);
        Tell(choice);
        if (repository is not null && images.Count > Keep.KeepImages)
        {
            await RemoveImagesAsync(repository, choice, cancellation);
        }
    }

    private async Task RemoveAsync(IReadOnlyList<Revision> revisions, CancellationToken cancellation)
    {
        var remover = new RevisionRemover(context);
        await remover.DeleteAsync(await remover.DeregisterAsync(revisions, cancellation), cancellation);
    }

    private async Task RemoveImagesAsync(Repository repository, RevisionChoice choice, CancellationToken cancellation)
    {
        if (!await _images.IsOursAsync(repository, cancellation))
        {
            context.Scope.Say($"Kept all images of repository {repository.RepositoryName}: no publish of {context.Settings.Project.Name} created it, so its owner cleans up");
            return;
        }

        var remaining = await RemainingAsync(choice, cancellation);
        var images = ImageChoice.Make(await _images.ReadAsync(cancellation), repository.RepositoryName, remaining, Keep.KeepImages);
        await new ImageRemover(context).DeleteAsync(images.OldDigests, cancellation);
        Tell(images, repository.RepositoryName);
    }

    // With what was registered since the first look, and what could not be removed after all.
    private async Task<Remaining> RemainingAsync(RevisionChoice choice, CancellationToken cancellation)
    {
        var known = choice.Kept.Concat(choice.Old).Select(revision => revision.Arn).ToHashSet();
        var newer = await _revisions.ReadAsync([.. (await _revisions.ListAsync(cancellation)).Where(arn => !known.Contains(arn))], cancellation);
        var uses = await _usage.FindAsync(cancellation);
        var used = choice.Old.Where(revision => uses.Any(use => use.Definition == revision.Arn));
        var own = choice.Kept.Concat(newer).Concat(used).Select(revision => revision.Definition);
        return new Remaining([.. own, .. await new NeighbourSearch(context).FindAsync(uses, cancellation)], uses);
    }

    private void Tell(RevisionChoice choice)
    {
        foreach (var (revision, use) in choice.Used)
        {
            context.Scope.Reporter.Say(Importance.Normal, $"Kept {revision.Name}: {use.By} uses it");
        }

        context.Scope.Say($"Kept {Amount.Of(choice.Kept.Count(), "revision")} of {Family}: {choice.Newest.Count} newest{And(choice.Used.Count, "in use")}{And(choice.Foreign.Count, "registered by somebody else")}");
    }

    private void Tell(ImageChoice images, string repository)
    {
        foreach (var (image, by) in images.Used)
        {
            context.Scope.Reporter.Say(Importance.Normal, $"Kept {repository}@{image.Digest}: {by} uses it");
        }

        var kept = images.Newest.Count + images.Used.Count + images.Foreign.Count;
        context.Scope.Say(
            $"Kept {Amount.Of(kept, "image")} of {repository}, at the price of their storage: {images.Newest.Count} newest" +
            $"{And(images.Used.Count, "in use")}{And(images.Foreign.Count, "pushed by something else")}");
    }

    private static string And(int number, string what) => number == 0 ? "" : $", {number} {what}";
}
