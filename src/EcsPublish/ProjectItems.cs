using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>Turns MSBuild's items into the engine's input.</summary>
internal static class ProjectItems
{
    // The name of the list an item came from; many lists travel in one parameter.
    private const string ListMetadata = "EcsList";

    /// <summary><c>Include</c> is the property's name, <c>Value</c> its value; unset ones are left out.</summary>
    public static Dictionary<string, string> ToProperties(IEnumerable<ITaskItem> items) =>
        items.Where(item => item.GetMetadata("Value").Length > 0)
            .ToDictionary(item => item.ItemSpec, item => item.GetMetadata("Value"), StringComparer.OrdinalIgnoreCase);

    /// <summary>Items by the name of their list, in the project's order, each with its own metadata.</summary>
    public static Dictionary<string, List<BuildItem>> ToLists(IEnumerable<ITaskItem> items) =>
        items.GroupBy(item => item.GetMetadata(ListMetadata))
            .ToDictionary(list => list.Key, list => list.Select(ToItem).ToList());

    private static BuildItem ToItem(ITaskItem item)
    {
        var metadata = new Dictionary<string, string>();
        foreach (System.Collections.DictionaryEntry entry in item.CloneCustomMetadata())
        {
            var name = (string)entry.Key;
            if (name != ListMetadata && entry.Value is string { Length: > 0 } value)
            {
                metadata[name] = value;
            }
        }

        return new BuildItem(item.ItemSpec, metadata);
    }
}
