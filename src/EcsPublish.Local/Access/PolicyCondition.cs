using System.IO.Enumeration;

namespace EcsPublish.Local.Access;

/// <summary>One line of a statement's <c>Condition</c>: <c>"ArnEquals": { "ecs:cluster": "arn:..." }</c>.</summary>
/// <param name="Operator">One of <see cref="Operators"/>.</param>
/// <param name="Key">The condition key.</param>
/// <param name="Values">One of them has to match.</param>
internal sealed record PolicyCondition(string Operator, string Key, IReadOnlyList<string> Values)
{
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
    private static readonly Dictionary<string, Func<string, string, bool>> Comparisons = new(StringComparer.Ordinal)
    {
        ["StringEquals"] = static (wanted, value) => wanted == value,
        ["StringLike"] = Fits,
        ["ArnEquals"] = Fits,
        ["ArnLike"] = Fits,
    };

    /// <summary>The operators that are known here.</summary>
    public static IReadOnlyCollection<string> Operators => Comparisons.Keys;

    /// <summary>Whether it holds; a key that the request does not have never does.</summary>
    public bool HoldsFor(AccessRequest request) =>
        request.Context.FirstOrDefault(entry => string.Equals(entry.Key, Key, StringComparison.OrdinalIgnoreCase)).Value is { } value
        && Values.Any(wanted => Comparisons[Operator](wanted, value));

    private static bool Fits(string pattern, string value) => FileSystemName.MatchesSimpleExpression(pattern, value, ignoreCase: false);
}
