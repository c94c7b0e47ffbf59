using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads a container's environment: EcsEnvironment and EcsEnvironmentFile items, and a sidecar's Environment metadata.</summary>
internal static class EnvironmentReader
{
    public static IReadOnlyList<KeyValuePair<string, string>> Read(ContainerScope scope)
    {
        var items = NamedItems.Read(scope.Items("EcsEnvironment"), scope.Problems);
        CheckNames("EcsEnvironment", items, scope.Problems);
        return [.. items, .. ReadInline(scope)];
    }

    /// <summary>The variables of one run, which never make a revision.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ReadOverrides(SettingsSource source)
    {
        var items = NamedItems.Read([.. source.Items("EcsRunEnvironment")], source.Problems);
        CheckNames("EcsRunEnvironment", items, source.Problems);
        return items;
    }

    public static IReadOnlyList<string> ReadFiles(ContainerScope scope)
    {
        var items = scope.Items("EcsEnvironmentFile");
        NamedItems.ReportDuplicates(items, scope.Problems);
        foreach (var item in items.Where(item => !Shapes.EnvironmentFile.Fits(item.Include)))
            scope.Problems.Add(item.Origin, Diagnostics.WrongShape, item.Include, Shapes.EnvironmentFile.Advice);
        return [.. items.Select(item => item.Include)];
    }

    private static IEnumerable<KeyValuePair<string, string>> ReadInline(ContainerScope scope)
    {
        var origin = scope.Values.OriginOf("Environment");
        foreach (var (name, value) in NamedValues.Parse(scope.Inline("Environment")))
        {
            if (value is null || !Shapes.VariableName.Fits(name))
                scope.Problems.Add(origin, Diagnostics.WrongShapeInList, name, "NAME=value, with ';' between");
            yield return KeyValuePair.Create(name, value ?? "");
        }
    }

    private static void CheckNames(string item, IEnumerable<KeyValuePair<string, string>> variables, Problems problems)
    {
        foreach (var (name, _) in variables.Where(variable => !Shapes.VariableName.Fits(variable.Key)))
            problems.Add(new Origin(item, name), Diagnostics.WrongShape, name, Shapes.VariableName.Advice);
    }
}
