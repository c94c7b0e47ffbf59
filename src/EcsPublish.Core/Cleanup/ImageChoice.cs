namespace EcsPublish.Core.Cleanup;

/// <summary>Which images go, and why the others stay.</summary>
internal sealed record ImageChoice
{
    /// <summary>To be removed, newest first.</summary>
    public required IReadOnlyList<StoredImage> Old { get; init; }

    /// <summary>Ours, and among the newest.</summary>
    public required IReadOnlyList<StoredImage> Newest { get; init; }

    /// <summary>Old, but something that stays needs it.</summary>
    public required IReadOnlyList<(StoredImage Image, string By)> Used { get; init; }

    /// <summary>Pushed by something else.</summary>
    public required IReadOnlyList<StoredImage> Foreign { get; init; }

    /// <summary>Digests to delete, in an order in which none is still part of an index.</summary>
    public IReadOnlyList<string> OldDigests
    {
        get
        {
            var kept = Newest.Concat(Used.Select(used => used.Image)).Concat(Foreign).SelectMany(image => image.Parts.Append(image.Digest)).ToHashSet();
            return [.. Old.Select(image => image.Digest).Concat(Old.SelectMany(image => image.Parts)).Distinct().Where(digest => !kept.Contains(digest))];
        }
    }

    /// <param name="images">All of the repository, newest first.</param>
    /// <param name="keep">How many of the newest stay.</param>
    public static ImageChoice Make(IReadOnlyList<StoredImage> images, string repository, Remaining remaining, int keep)
    {
        var ours = images.Where(image => image.IsOurs).ToList();
        var beyond = ours.Skip(keep).Select(image => (Image: image, By: remaining.UserOf(image, repository))).ToList();
        return new ImageChoice
        {
            Old = [.. beyond.Where(image => image.By is null).Select(image => image.Image)],
            Newest = [.. ours.Take(keep)],
            Used = [.. beyond.Where(image => image.By is not null).Select(image => (image.Image, image.By!))],
            Foreign = [.. images.Where(image => !image.IsOurs)],
        };
    }
}
