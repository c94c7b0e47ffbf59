using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>
/// Tells whether a rendered definition is what ECS already has. Both sides are normalised first, so what ECS fills in, reorders or
/// writes in another unit is no difference; tags are none either.
/// </summary>
internal static class TaskDefinitionComparer
{
    /// <summary>Every difference, in a stable order; none means that the registered revision can be used again.</summary>
    public static IReadOnlyList<Difference> Compare(JsonObject rendered, JsonObject registered)
    {
        var differences = new List<Difference>();
        CompareObjects("", TaskDefinitionNormalizer.Normalize(registered), TaskDefinitionNormalizer.Normalize(rendered), differences);
        return differences;
    }

    private static void CompareObjects(string path, JsonObject old, JsonObject @new, List<Difference> into)
    {
        foreach (var name in old.Select(member => member.Key).Union(@new.Select(member => member.Key)))
            CompareNodes(path.Length == 0 ? name : $"{path}.{name}", name, old[name], @new[name], into);
    }

    private static void CompareNodes(string path, string name, JsonNode? old, JsonNode? @new, List<Difference> into)
    {
        switch (old, @new)
        {
            case (JsonObject oldObject, JsonObject newObject):
                CompareObjects(path, oldObject, newObject, into);
                break;
            case (JsonArray oldList, JsonArray newList) when ByKey(name, oldList) is { } oldByKey && ByKey(name, newList) is { } newByKey:
                CompareSets(path, name, oldByKey, newByKey, into);
                break;
            default:
                if (!JsonNode.DeepEquals(old, @new)) into.Add(Difference.Between(path, old, @new));
                break;
        }
    }

    private static void CompareSets(
        string path, string name, Dictionary<string, JsonNode> old, Dictionary<string, JsonNode> @new, List<Difference> into)
    {
        foreach (var key in old.Keys.Union(@new.Keys))
            CompareNodes($"{path}[{key}]", name, old.GetValueOrDefault(key), @new.GetValueOrDefault(key), into);
    }

    // Null when elements have no key or share one: such lists are compared as a whole.
    private static Dictionary<string, JsonNode>? ByKey(string name, JsonArray list)
    {
        var byKey = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        return list.All(element => element is not null && ListKeys.KeyOf(name, element) is { } key && byKey.TryAdd(key, element))
            ? byKey
            : null;
    }
}
