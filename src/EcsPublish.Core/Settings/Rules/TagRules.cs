using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>
/// AWS's <see href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html">tag rules</see>, and room for our own.
/// </summary>
internal static class TagRules
{
    private const string OwnPrefix = "ecs-publish:";
    private const string Characters = @"[\p{L}\p{N}\p{Zs}_.:/=+@-]";

    /// <summary>AWS allows 50; two say whose a resource is.</summary>
    private const int Most = 50 - 2;

    private static readonly Shape Key = new($"{Characters}{{1,128}}", "1 to 128 letters, digits, spaces and _ . : / = + - @");
    private static readonly Shape Value = new($"{Characters}{{0,256}}", "at most 256 letters, digits, spaces and _ . : / = + - @");

    public static void Check(IReadOnlyList<KeyValuePair<string, string>> tags, Problems problems)
    {
        if (tags.Count > Most)
            problems.Add(new Origin("EcsTag"), Diagnostics.TooManyValues, tags.Count, Most);
        foreach (var (key, value) in tags)
            CheckOne(new Origin("EcsTag", key), key, value, problems);
    }

    private static void CheckOne(Origin origin, string key, string value, Problems problems)
    {
        if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            problems.Add(origin, Diagnostics.ReservedTag, "aws:", "AWS");
        else if (key.StartsWith(OwnPrefix, StringComparison.OrdinalIgnoreCase))
            problems.Add(origin, Diagnostics.ReservedTag, OwnPrefix, "EcsPublish");
        else if (!Key.Fits(key))
            problems.Add(origin, Diagnostics.WrongShape, key, Key.Advice);
        if (!Value.Fits(value))
            problems.Add(origin with { Metadata = "Value" }, Diagnostics.WrongShape, value, Value.Advice);
    }
}
