using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings.Names;

/// <summary>
/// Warns of names that look like ours but are not, since MSBuild takes any name in silence. Looks at files and global properties; environment
/// variables, which MSBuild turns into properties too, are nobody's mistake.
/// </summary>
internal static class NearMissNames
{
    private const string Prefix = "Ecs";
    private const int NearTheSwitch = 2;

    private static readonly HashSet<string> Properties = new(KnownNames.Properties, StringComparer.OrdinalIgnoreCase);

    public static void Report(ProjectInput input, IReadOnlyList<Declaration> declarations, Problems problems)
    {
        foreach (var declaration in declarations)
            Check(declaration, problems);
        foreach (var name in input.GlobalProperties.Where(name => IsOurs(name) && !Properties.Contains(name)))
            problems.Add(null, name, Diagnostics.UnknownName, "property", Suggest(name, KnownNames.Properties));
    }

    private static void Check(Declaration declaration, Problems problems)
    {
        if (!IsOurs(declaration.Name))
            return;
        if (declaration.Metadata is not null)
            CheckMetadata(declaration, problems);
        else if (declaration.IsItem)
            CheckItem(declaration, problems);
        else
            CheckProperty(declaration, problems);
    }

    private static void CheckProperty(Declaration declaration, Problems problems)
    {
        if (Properties.Contains(declaration.Name))
            return;
        if (KnownNames.Items.ContainsKey(declaration.Name))
            problems.Add(declaration, declaration.Name, Diagnostics.ItemAsProperty);
        else
            problems.Add(declaration, declaration.Name, Diagnostics.UnknownName, "property", Suggest(declaration.Name, [.. KnownNames.Properties, .. KnownNames.Items.Keys]));
    }

    private static void CheckItem(Declaration declaration, Problems problems)
    {
        if (KnownNames.Items.ContainsKey(declaration.Name))
            return;
        if (Properties.Contains(declaration.Name))
            problems.Add(declaration, declaration.Name, Diagnostics.PropertyAsItem);
        else
            problems.Add(declaration, declaration.Name, Diagnostics.UnknownName, "item", Suggest(declaration.Name, [.. KnownNames.Items.Keys, .. KnownNames.Properties]));
    }

    private static void CheckMetadata(Declaration declaration, Problems problems)
    {
        var known = KnownNames.Items.GetValueOrDefault(declaration.Name);
        if (known?.Contains(declaration.Metadata, StringComparer.OrdinalIgnoreCase) == false)
            problems.Add(declaration, declaration.Metadata!, Diagnostics.UnknownMetadata, declaration.Name, Suggest(declaration.Metadata!, known));
    }

    private static bool IsOurs(string name) => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        || (!name.StartsWith('_') && EditDistance.Between(name, KnownNames.Switch) <= NearTheSwitch);

    /// <summary>The nearest name, when it is near enough for a slip: two letters, or a third of a long name.</summary>
    private static string Suggest(string name, IReadOnlyList<string> known)
    {
        var nearest = known.MinBy(candidate => EditDistance.Between(name, candidate))!;
        return EditDistance.Between(name, nearest) <= Math.Max(2, name.Length / 3) ? $"Did you mean {nearest}?" : "Remove it, or see the list of names in the documentation.";
    }
}
