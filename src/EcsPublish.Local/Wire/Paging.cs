using System.Globalization;

namespace EcsPublish.Local.Wire;

/// <summary>Lists that come in pages. The token is the number of items already given.</summary>
internal static class Paging
{
    /// <summary>Cuts a page out of a list.</summary>
    /// <param name="items">All items.</param>
    /// <param name="token">The token of the page before; null or empty to begin.</param>
    /// <param name="size">Most items of a page.</param>
    /// <param name="error">What the service calls a token that is none.</param>
    /// <returns>The page, and the token of the next; null when this is the last.</returns>
    public static (List<T> Page, string? Next) Cut<T>(IReadOnlyList<T> items, string? token, int size, string error)
    {
        var start = 0;
        if (!string.IsNullOrEmpty(token) && !int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out start))
            throw new AwsError(error, "The specified token is invalid.");

        var page = items.Skip(start).Take(size).ToList();
        var end = start + page.Count;
        return (page, end < items.Count ? end.ToString(CultureInfo.InvariantCulture) : null);
    }
}
