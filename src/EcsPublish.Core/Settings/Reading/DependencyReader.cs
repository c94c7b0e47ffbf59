using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>
/// Reads dependencies: EcsDependsOn items and a sidecar's DependsOn metadata, both as <c>name:CONDITION</c>. An item may hold its condition
/// in a child element too; as an attribute it cannot, since MSBuild takes Condition as its own.
/// </summary>
internal static class DependencyReader
{
    private const string Default = "START";
    private static readonly string[] Conditions = [Default, "COMPLETE", "SUCCESS", "HEALTHY"];

    public static IReadOnlyList<DependencySetting> Read(ContainerScope scope)
    {
        var items = scope.Items("EcsDependsOn");
        var inline = scope.Values.OriginOf("DependsOn");
        return
        [
            .. items.Select(item => ReadOne(item.Include, item["Condition"], item.Origin, scope.Problems)),
            .. ValueList.Parse(scope.Inline("DependsOn")).Select(text => ReadOne(text, null, inline, scope.Problems)),
        ];
    }

    private static DependencySetting ReadOne(string text, string? condition, Origin origin, Problems problems)
    {
        var parts = text.Split(':', 2);
        var written = condition ?? (parts.Length == 2 ? parts[1] : Default);
        var known = Conditions.FirstOrDefault(value => value.Equals(written, StringComparison.OrdinalIgnoreCase));
        if (known is null)
            problems.Add(origin, Diagnostics.NotACondition, written, Wording.OneOf(Conditions));
        return new DependencySetting(parts[0], known ?? Default);
    }
}
