using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>Laying values over a definition: what is set wins, what is unset leaves the definition's value.</summary>
internal static class JsonMerging
{
    /// <summary>Sets a text unless it is null.</summary>
    public static void Set(this JsonObject parent, string name, string? value)
    {
        if (value is not null) parent[name] = value;
    }

    /// <summary>Sets a number unless it is null.</summary>
    public static void Set(this JsonObject parent, string name, int? value)
    {
        if (value is not null) parent[name] = value.Value;
    }

    /// <summary>Sets a flag unless it is null.</summary>
    public static void Set(this JsonObject parent, string name, bool? value)
    {
        if (value is not null) parent[name] = value.Value;
    }

    /// <summary>Replaces a list of texts, whose order means something, unless it is null.</summary>
    public static void Set(this JsonObject parent, string name, IEnumerable<string>? values)
    {
        if (values is not null) parent[name] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
    }

    /// <summary>
    /// Lays elements over a list that is a set: members of an element with the same key are laid over that element, others are appended.
    /// </summary>
    public static void Merge(this JsonObject parent, string name, IEnumerable<JsonObject> elements)
    {
        foreach (var element in elements)
        {
            var key = ListKeys.KeyOf(name, element);
            if (parent[name].Objects().FirstOrDefault(known => ListKeys.KeyOf(name, known) == key) is { } same) Overlay(same, element);
            else parent.List(name).Add((JsonNode)element);
        }
    }

    /// <summary>Lays pairs over a map.</summary>
    public static void Merge(this JsonObject parent, string name, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        foreach (var (key, value) in pairs) parent.Child(name)[key] = value;
    }

    /// <summary>Takes elements with one of these names out of a list.</summary>
    public static void RemoveByName(this JsonObject parent, string name, IReadOnlySet<string> names)
    {
        if (parent[name] is not JsonArray list) return;
        if (list.RemoveAll(element => element is JsonObject members && names.Contains(members.Text("name") ?? "")) > 0 && list.Count == 0)
            parent.Remove(name);
    }

    /// <summary>The object in a member, made when it is missing.</summary>
    public static JsonObject Child(this JsonObject parent, string name)
    {
        if (parent[name] is JsonObject child) return child;

        child = [];
        parent[name] = child;
        return child;
    }

    /// <summary>The list in a member, made when it is missing.</summary>
    public static JsonArray List(this JsonObject parent, string name)
    {
        if (parent[name] is JsonArray list) return list;

        list = [];
        parent[name] = list;
        return list;
    }

    private static void Overlay(JsonObject under, JsonObject over)
    {
        foreach (var (name, value) in over)
        {
            if (value is JsonObject members && under[name] is JsonObject known) Overlay(known, members);
            else under[name] = value?.DeepClone();
        }
    }
}
