using EcsPublish.Core.Settings;
using EcsPublish.Protocol;

namespace EcsPublish.Engine;

/// <summary>From the wire to what the thinking works on.</summary>
internal static class Inputs
{
    public static ProjectInput ToProject(BuildInput input) => new()
    {
        ProjectFile = input.ProjectFile,
        Properties = new Dictionary<string, string>(input.Properties, StringComparer.OrdinalIgnoreCase),
        Items = input.Items.ToDictionary(list => list.Key, list => (IReadOnlyList<ProjectItem>)[.. list.Value.Select(ToItem)]),
        GlobalProperties = input.GlobalProperties,
        DeclaringFiles = input.DeclaringFiles,
        Platforms = [.. input.Platforms.Select(ToProject)],
    };

    private static ProjectItem ToItem(BuildItem item) =>
        new(item.Include, new Dictionary<string, string>(item.Metadata, StringComparer.OrdinalIgnoreCase));
}
