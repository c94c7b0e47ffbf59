using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>
/// Turns what consoles and describe commands write into what ECS takes: unwraps, drops nulls and describe-only fields, and says so.
/// </summary>
/// <param name="fileName">For the sentences.</param>
internal sealed class TaskDefinitionCleaner(string fileName)
{
    private const int NamedPaths = 3;

    private readonly List<string> _notes = [];

    /// <summary>What was cleaned away, a sentence each.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Cleans in place; nodes keep their identity, and with it their line.</summary>
    public JsonObject Clean(JsonObject root)
    {
        var definition = Unwrap(root);
        DropDescribeOnlyFields(definition);
        DropNulls(definition);
        WriteSizesAsText(definition);
        return definition;
    }

    // 'aws ecs describe-task-definition' prints {"taskDefinition": {...}, "tags": [...]}.
    private JsonObject Unwrap(JsonObject root)
    {
        if (root["taskDefinition"] is not JsonObject definition || root.ContainsKey("containerDefinitions")) return root;

        root.Remove("taskDefinition");
        if (root["tags"] is JsonArray tags && definition["tags"] is null)
        {
            root.Remove("tags");
            definition["tags"] = tags;
        }

        _notes.Add($"Took the task definition in {fileName} out of 'taskDefinition', which describe commands put around it.");
        return definition;
    }

    private void DropDescribeOnlyFields(JsonObject definition)
    {
        var dropped = definition.Select(member => member.Key).Where(DescribeOnlyFields.Names.Contains).ToList();
        foreach (var name in dropped) definition.Remove(name);
        if (dropped.Count > 0) _notes.Add($"Left out of {fileName} what ECS only describes and does not take: {string.Join(", ", dropped)}.");
    }

    private void DropNulls(JsonObject definition)
    {
        var paths = new List<string>();
        DropNulls(definition, "", paths);
        if (paths.Count == 0) return;

        var more = paths.Count > NamedPaths ? string.Create(CultureInfo.InvariantCulture, $" and {paths.Count - NamedPaths} more") : "";
        _notes.Add($"Left nulls out of {fileName}, which mean 'not set': {string.Join(", ", paths.Take(NamedPaths))}{more}.");
    }

    private static void DropNulls(JsonNode? node, string path, List<string> dropped)
    {
        if (node is JsonObject parent)
        {
            foreach (var (name, value) in parent.ToList())
            {
                var memberPath = path.Length == 0 ? name : $"{path}.{name}";
                DropNulls(value, memberPath, dropped);
                if (value is null && parent.Remove(name)) dropped.Add(memberPath);
            }
        }
        else if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++) DropNulls(list[i], $"{path}[{i}]", dropped);
            if (list.RemoveAll(element => element is null) > 0) dropped.Add($"{path}[]");
        }
    }

    // ECS wants the size of the task as text, unlike that of a container; 256 and "256" are easily mixed up.
    private static void WriteSizesAsText(JsonObject definition)
    {
        foreach (var name in (string[])["cpu", "memory"])
        {
            if (definition[name]?.GetValueKind() == JsonValueKind.Number) definition[name] = definition[name]!.ToString();
        }
    }
}
