using System.Globalization;

namespace EcsPublish.Local.Ecs;

/// <summary>A part of a long answer and the token that asks for the next part; null when there is none.</summary>
internal sealed record Page<T>(List<T> Items, string? NextToken)
{
    private const int Largest = 100;

    /// <summary>Cuts a page out.</summary>
    /// <param name="items">The whole answer.</param>
    /// <param name="maxResults">The wanted size, 1 to 100; null means 100.</param>
    /// <param name="token">The token of the page before; null for the first.</param>
    public static Page<T> Of(IReadOnlyList<T> items, int? maxResults, string? token)
    {
        if (maxResults is < 1 or > Largest)
            throw EcsErrors.InvalidParameter("maxResults must be between 1 and 100.");
        if (!int.TryParse(token ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var start))
            throw EcsErrors.InvalidParameter("Invalid token.");
        var end = start + (maxResults ?? Largest);
        return new([.. items.Skip(start).Take(end - start)], end < items.Count ? end.ToString(CultureInfo.InvariantCulture) : null);
    }
}
