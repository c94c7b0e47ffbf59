using System.Text.Json.Nodes;

namespace EcsPublish.Images.Configuration;

/// <summary>The image's environment: the base's variables in the base's order, then new ones by name.</summary>
internal sealed class EnvironmentList
{
    private readonly List<KeyValuePair<string, string>> _variables = [];

    public EnvironmentList(JsonArray? ofBase, IReadOnlyDictionary<string, string> added)
    {
        foreach (var entry in ofBase ?? [])
        {
            var parts = (ForeignJson.Text(entry) ?? "").Split('=', 2);
            if (parts.Length == 2)
                Set(parts[0], parts[1]);
        }

        foreach (var (name, value) in added.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Set(name, value);
    }

    /// <summary>The value of a variable, or null.</summary>
    public string? this[string name] => _variables.Find(pair => pair.Key == name).Value;

    /// <summary>As the image configuration writes it: <c>["NAME=value"]</c>.</summary>
    public JsonArray ToJson() => [.. _variables.Select(pair => (JsonNode)$"{pair.Key}={pair.Value}")];

    private void Set(string name, string value)
    {
        var place = _variables.FindIndex(pair => pair.Key == name);
        var variable = KeyValuePair.Create(name, value);
        if (place < 0)
            _variables.Add(variable);
        else
            _variables[place] = variable;
    }
}
