using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>
/// Brings a definition, rendered or described, to the one form in which equal means equal: without what only a description has, without
/// what ECS fills in by itself, sizes in one unit, and sets in one order.
/// </summary>
internal static class TaskDefinitionNormalizer
{
    /// <summary>A normalised copy; the original stays as it is.</summary>
    public static JsonObject Normalize(JsonObject definition)
    {
        var copy = definition.DeepClone().AsObject();
        RemoveWhatDoesNotCount(copy);
        UnifySizes(copy);
        RemoveDefaults(copy);
        EmptyMembers.RemoveFrom(copy);
        SortSets(copy);
        return copy;
    }

    // Tags belong to the revision, not to what it runs; two publishes may tag alike definitions differently.
    private static void RemoveWhatDoesNotCount(JsonObject definition)
    {
        definition.Remove("tags");
        foreach (var name in DescribeOnlyFields.Names) definition.Remove(name);
    }

    private static void UnifySizes(JsonObject definition)
    {
        if (TaskSize.CpuUnits(definition["cpu"]) is { } cpu) definition["cpu"] = cpu;
        if (TaskSize.MemoryMiB(definition["memory"]) is { } memory) definition["memory"] = memory;
    }

    private static void RemoveDefaults(JsonObject definition)
    {
        RemoveDefaultHostPorts(definition);
        foreach (var known in EcsDefault.All) known.RemoveFrom(definition);

        RemoveEmptyTexts(definition);
        foreach (var container in definition.Containers()) RemoveEmptyTexts(container);
    }

    // With awsvpc and host the host port is the container port; with bridge, 0 asks for a free one, as does leaving it out.
    private static void RemoveDefaultHostPorts(JsonObject definition)
    {
        var sharesPorts = definition.Text("networkMode") is "awsvpc" or "host";
        foreach (var port in definition.Containers().SelectMany(container => container["portMappings"].Objects()))
        {
            if (port.Number("hostPort") is { } host && host == (sharesPorts ? port.Number("containerPort") : 0)) port.Remove("hostPort");
        }
    }

    // No member of a task or a container means anything when it is an empty text; consoles and templates write "" for "not set".
    private static void RemoveEmptyTexts(JsonObject parent)
    {
        foreach (var (name, _) in parent.Where(member => member.Value is JsonValue && parent.Text(member.Key) == "").ToList())
            parent.Remove(name);
    }

    private static void SortSets(JsonObject parent)
    {
        foreach (var (name, value) in parent.ToList())
        {
            if (value is JsonObject child) SortSets(child);
            foreach (var element in value.Objects()) SortSets(element);
            if (value is JsonArray list && ListKeys.IsSet(name)) parent[name] = Sorted(name, list);
        }

        SortMembers(parent);
    }

    // By key, and by content where keys are equal, so that even a faulty definition has one normal form.
    private static JsonArray Sorted(string name, JsonArray list) =>
        [.. list.Select(element => element?.DeepClone())
            .OrderBy(element => ListKeys.KeyOf(name, element), StringComparer.Ordinal)
            .ThenBy(element => element is null ? "" : TaskDefinitionText.Compact(element), StringComparer.Ordinal)];

    private static void SortMembers(JsonObject parent)
    {
        var members = parent.OrderBy(member => member.Key, StringComparer.Ordinal).ToList();
        parent.Clear();
        foreach (var (name, value) in members) parent[name] = value;
    }
}
