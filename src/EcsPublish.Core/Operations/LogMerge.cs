namespace EcsPublish.Core.Operations;

/// <summary>The lines of several searches in order of time.</summary>
internal sealed class LogMerge(IReadOnlyList<LogSearch> searches)
{
    private readonly List<LogLine> _waiting = [];

    /// <summary>Whether lines that were there already are still to come.</summary>
    public bool HasMore => searches.Any(search => search.HasMore);

    /// <summary>The next lines; a line waits until every search has come as far.</summary>
    public async Task<IReadOnlyList<LogLine>> NextAsync(CancellationToken cancellation)
    {
        var pages = await Task.WhenAll(Behind().Select(search => search.NextAsync(cancellation)));
        _waiting.AddRange(pages.SelectMany(page => page));
        var horizon = searches.Where(search => search.HasMore).Select(search => search.Reached).DefaultIfEmpty(long.MaxValue).Min();
        var ready = _waiting.Where(line => line.Time <= horizon).OrderBy(line => line.Time).ToList();
        _waiting.RemoveAll(line => line.Time <= horizon);
        return ready;
    }

    // In the middle of a sweep only those that are not through with it.
    private IEnumerable<LogSearch> Behind() => HasMore ? searches.Where(search => search.HasMore) : searches;
}
