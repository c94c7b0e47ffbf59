using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads items that are a name and a Value, each name at most once.</summary>
internal static class NamedItems
{
    public static IReadOnlyList<KeyValuePair<string, string>> Read(IReadOnlyList<ItemReader> items, Problems problems)
    {
        ReportDuplicates(items, problems);
        return [.. items.Select(item => KeyValuePair.Create(item.Include, item.Verbatim("Value")))];
    }

    /// <summary>Notes each identity that comes more than once, once.</summary>
    public static void ReportDuplicates(IEnumerable<ItemReader> items, Problems problems)
    {
        foreach (var same in items.GroupBy(item => item.Include, StringComparer.Ordinal).Where(same => same.Count() > 1))
            problems.Add(same.First().Origin, Diagnostics.DuplicateItem, same.Count());
    }
}
