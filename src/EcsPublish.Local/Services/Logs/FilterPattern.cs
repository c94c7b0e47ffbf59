namespace EcsPublish.Local.Services.Logs;

/// <summary>
/// The plain-term part of CloudWatch Logs' filter patterns: <c>a b</c> both, <c>?a ?b</c> either, <c>-a</c> not, <c>"a b"</c> a phrase.
/// Patterns for JSON
/// and for columns are refused. https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
/// </summary>
internal sealed class FilterPattern
{
    private readonly List<string> _all = [];
    private readonly List<string> _any = [];
    private readonly List<string> _none = [];

    private FilterPattern()
    {
    }

    /// <summary>Reads a pattern; an empty one matches everything.</summary>
    /// <exception cref="AwsError">It is of a kind that is not offered.</exception>
    public static FilterPattern Parse(string? text)
    {
        var pattern = new FilterPattern();
        var rest = (text ?? "").Trim();
        if (rest.StartsWith('{') || rest.StartsWith('[') || rest.StartsWith('%'))
            throw new AwsError("InvalidParameterException", "Invalid filter pattern: the local AWS offers plain terms only.");

        while (rest.Length > 0)
        {
            var list = rest[0] switch { '?' => pattern._any, '-' => pattern._none, _ => pattern._all };
            rest = TakeTerm(list == pattern._all ? rest : rest[1..], list).TrimStart();
        }

        return pattern;
    }

    /// <summary>Whether a line matches. Terms are compared with case, as AWS does.</summary>
    public bool Matches(string message) =>
        _all.TrueForAll(term => message.Contains(term, StringComparison.Ordinal))
        && (_any.Count == 0 || _any.Exists(term => message.Contains(term, StringComparison.Ordinal)))
        && !_none.Exists(term => message.Contains(term, StringComparison.Ordinal));

    private static string TakeTerm(string rest, List<string> list)
    {
        var isPhrase = rest.StartsWith('"');
        var start = isPhrase ? 1 : 0;
        var end = rest.IndexOf(isPhrase ? '"' : ' ', start);
        if (isPhrase && end < 0) throw new AwsError("InvalidParameterException", "Invalid filter pattern: a quotation mark is missing.");
        if (end < 0) end = rest.Length;
        list.Add(rest[start..end]);
        return isPhrase ? rest[(end + 1)..] : rest[end..];
    }
}
