using EcsPublish.Core.Settings.Rules;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads EcsTag items.</summary>
internal static class TagReader
{
    public static IReadOnlyDictionary<string, string> Read(SettingsSource source)
    {
        var tags = NamedItems.Read([.. source.Items("EcsTag")], source.Problems);
        TagRules.Check(tags, source.Problems);
        return tags.DistinctBy(tag => tag.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }
}
