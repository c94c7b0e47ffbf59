namespace EcsPublish.Core.Cleanup;

/// <summary>Which revisions go, and why the others stay.</summary>
internal sealed record RevisionChoice
{
    /// <summary>To be removed, newest first.</summary>
    public required IReadOnlyList<Revision> Old { get; init; }

    /// <summary>Ours, and among the newest.</summary>
    public required IReadOnlyList<Revision> Newest { get; init; }

    /// <summary>Ours and old, but something runs on it or may start tasks of it.</summary>
    public required IReadOnlyList<(Revision Revision, Use By)> Used { get; init; }

    /// <summary>Registered by somebody else.</summary>
    public required IReadOnlyList<Revision> Foreign { get; init; }

    /// <summary>All that stay.</summary>
    public IEnumerable<Revision> Kept => [.. Newest, .. Used.Select(used => used.Revision), .. Foreign];

    /// <summary>
    /// A revision is old when so many newer ones of ours are there that a task can be started from: a deregistered one does not count as kept, and
    /// goes by the same rule.
    /// </summary>
    /// <param name="revisions">All of the family, newest first.</param>
    /// <param name="keep">How many of the newest stay.</param>
    public static RevisionChoice Make(IReadOnlyList<Revision> revisions, IEnumerable<Use> uses, int keep)
    {
        var users = uses.GroupBy(use => use.Definition).ToDictionary(group => group.Key, group => group.First());
        var ours = revisions.Where(revision => revision.IsOurs).ToList();
        var edge = keep == 0 ? int.MaxValue : ours.Where(revision => revision.IsActive).ElementAtOrDefault(keep - 1)?.Number ?? 0;
        var beyond = ours.ToLookup(revision => revision.Number < edge);
        return new RevisionChoice
        {
            Old = [.. beyond[true].Where(revision => !users.ContainsKey(revision.Arn))],
            Newest = [.. beyond[false]],
            Used = [.. beyond[true].Where(revision => users.ContainsKey(revision.Arn)).Select(revision => (revision, users[revision.Arn]))],
            Foreign = [.. revisions.Where(revision => !revision.IsOurs)],
        };
    }
}
