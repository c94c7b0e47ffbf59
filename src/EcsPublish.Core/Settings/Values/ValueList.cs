namespace EcsPublish.Core.Settings.Values;

/// <summary>
/// Several values in one property, separated by <c>;</c>, <c>,</c> or white space. All three, because each has its place: <c>;</c> is
/// MSBuild's own, <c>,</c> is AWS's, and only a space gets through <c>-p:EcsSubnets="a b"</c> on a command line.
/// </summary>
internal static class ValueList
{
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];

    /// <summary>The values in their order; a value given twice counts once.</summary>
    public static IReadOnlyList<string> Parse(string? text) =>
        text is null ? [] : [.. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}
