namespace EcsPublish.Core.Settings.Values;

/// <summary>Environment variables in one text: <c>A=1;B=two words</c>. Only <c>;</c> separates: values hold spaces and commas.</summary>
internal static class NamedValues
{
    /// <summary>The pairs in their order; an entry without <c>=</c> has a null value, for the caller to complain about.</summary>
    public static IReadOnlyList<KeyValuePair<string, string?>> Parse(string? text) =>
        text is null ? [] : [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Pair)];

    private static KeyValuePair<string, string?> Pair(string entry)
    {
        var equals = entry.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? new(entry, null) : new(entry[..equals], entry[(equals + 1)..]);
    }
}
