using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings.Names;

/// <summary>
/// Warns of names that look like ours but are not, since MSBuild takes any name in silence. Looks at files and global properties;
/// environment variables, which MSBuild turns into properties too, are nobody's mistake.
/// </summary>
internal static class NearMissNames
{
    private const string Prefix = "Ecs";

    /// <summary>What names about the package itself begin with: <c>EcsPublishEngine</c>, <c>EcsPublishVersion</c>.</summary>
    private const string PackagePrefix = "EcsPublish";

    private const string Property = "a property";
    private const string Item = "an item";
    private const int NearTheSwitch = 2;

    private static readonly HashSet<string> Properties = new(KnownNames.Properties, StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlyList<string> Names = [.. KnownNames.Properties, .. KnownNames.Items.Keys];

    public static void Report(ProjectInput input, IReadOnlyList<Declaration> declarations, Problems problems)
    {
        foreach (var declaration in declarations.Where(declaration => IsOurs(declaration.Name)))
            Check(declaration, problems);
        foreach (var name in input.GlobalProperties.Where(name => IsOurs(name) && !Properties.Contains(name)))
            problems.Add(null, name, Diagnostics.UnknownName, Property, Suggest(name, KnownNames.Properties));
    }

    private static void Check(Declaration declaration, Problems problems)
    {
        var (name, isItem) = (declaration.Name, declaration.IsItem);
        var (isKnownProperty, isKnownItem) = (Properties.Contains(name), KnownNames.Items.ContainsKey(name));

        if (declaration.Metadata is not null)
            CheckMetadata(declaration, declaration.Metadata, problems);
        else if (!isKnownProperty && !isKnownItem)
            problems.Add(declaration, name, Diagnostics.UnknownName, isItem ? Item : Property, Suggest(name, Names));
        else if (isItem && !isKnownItem)
            problems.Add(declaration, name, Diagnostics.PropertyAsItem);
        else if (!isItem && !isKnownProperty)
            problems.Add(declaration, name, Diagnostics.ItemAsProperty);
    }

    private static void CheckMetadata(Declaration item, string metadata, Problems problems)
    {
        var known = KnownNames.Items.GetValueOrDefault(item.Name);
        if (known?.Contains(metadata, StringComparer.OrdinalIgnoreCase) == false)
            problems.Add(item, metadata, Diagnostics.UnknownMetadata, item.Name, Suggest(metadata, known));
    }

    private static bool IsOurs(string name) => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        ? !name.StartsWith(PackagePrefix, StringComparison.OrdinalIgnoreCase)
        : !name.StartsWith('_') && EditDistance.Between(name, KnownNames.Switch) <= NearTheSwitch;

    /// <summary>The nearest name, when it is near enough for a slip: two letters, or a third of a long name.</summary>
    private static string Suggest(string name, IReadOnlyList<string> known)
    {
        var nearest = known.MinBy(candidate => EditDistance.Between(name, candidate));
        return nearest is not null && EditDistance.Between(name, nearest) <= Math.Max(2, name.Length / 3)
            ? $"Did you mean {nearest}?"
            : "Remove it, or see the list of names in the documentation.";
    }
}
