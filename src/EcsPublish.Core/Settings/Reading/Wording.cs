namespace EcsPublish.Core.Settings.Reading;

/// <summary>Lists as English puts them.</summary>
internal static class Wording
{
    /// <summary><c>a, b or c</c>.</summary>
    public static string OneOf<T>(IReadOnlyList<T> values) => Join(values, "or");

    /// <summary><c>a, b and c</c>.</summary>
    public static string AllOf<T>(IReadOnlyList<T> values) => Join(values, "and");

    private static string Join<T>(IReadOnlyList<T> values, string word) => values.Count < 2
        ? string.Concat(values)
        : $"{string.Join(", ", values.SkipLast(1))} {word} {values[^1]}";
}
