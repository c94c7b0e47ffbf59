namespace EcsPublish.Core.TaskDefinitions;

/// <summary>The name that somebody probably meant.</summary>
internal static class NearestName
{
    /// <summary>The nearest of the known names, or null when none is near: more than a third of the letters would have to change.</summary>
    public static string? Of(string name, IEnumerable<string> known) => known
        .Select(candidate => (candidate, distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
        .Where(pair => pair.distance <= Math.Max(1, pair.candidate.Length / 3))
        .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
        .Select(pair => pair.candidate)
        .FirstOrDefault();

    // Levenshtein, one row at a time. A name that is far too long cannot be near, and would only cost time.
    private static int Distance(string from, string to)
    {
        if (Math.Abs(from.Length - to.Length) > to.Length) return int.MaxValue;

        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        foreach (var letter in from)
        {
            var diagonal = row[0]++;
            for (var i = 1; i < row.Length; i++)
            {
                var substituted = diagonal + (letter == to[i - 1] ? 0 : 1);
                diagonal = row[i];
                row[i] = Math.Min(substituted, Math.Min(row[i], row[i - 1]) + 1);
            }
        }

        return row[^1];
    }
}
