using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>Finds every place where JSON does not fit the SDK's type, not only the first.</summary>
internal static class ShapeFaults
{
    /// <summary>The faults in the order of the text; none means that <see cref="ShapeMapper.ToShape"/> takes it.</summary>
    public static IEnumerable<ShapeFault> Of(Type structure, JsonObject json) => InStructure(structure, json, "");

    private static IEnumerable<ShapeFault> InStructure(Type structure, JsonObject json, string path)
    {
        var members = ShapeType.Members(structure);
        foreach (var (name, value) in json)
        {
            var memberPath = path.Length == 0 ? name : $"{path}.{name}";
            var faults = members.TryGetValue(name, out var property)
                ? InValue(property.PropertyType, value, memberPath)
                : [new ShapeFault(memberPath, value, null, [.. members.Keys])];
            foreach (var fault in faults) yield return fault;
        }
    }

    private static IEnumerable<ShapeFault> InValue(Type type, JsonNode? json, string path) => json switch
    {
        null => [],
        JsonArray list when ShapeType.ElementOf(type) is { } element =>
            list.SelectMany((item, i) => InElement(element, item, $"{path}[{i}]")),
        JsonObject map when ShapeType.MapValueOf(type) is { } value =>
            map.SelectMany(entry => InElement(value, entry.Value, $"{path}.{entry.Key}")),
        JsonObject structure when ShapeType.IsStructure(type) => InStructure(type, structure, path),
        JsonValue value when Fits(type, value) => [],
        _ => [Unfit(type, json, path)],
    };

    // A member may be null, which means unset; an element may not.
    private static IEnumerable<ShapeFault> InElement(Type type, JsonNode? json, string path) =>
        json is null ? [Unfit(type, json, path)] : InValue(type, json, path);

    private static bool Fits(Type type, JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => ShapeType.IsText(type),
        JsonValueKind.True or JsonValueKind.False => ShapeType.Plain(type) == typeof(bool),
        JsonValueKind.Number => FitsNumber(ShapeType.Plain(type), value.ToString()),
        _ => false,
    };

    private static bool FitsNumber(Type type, string digits) =>
        type == typeof(int) ? int.TryParse(digits, CultureInfo.InvariantCulture, out _)
        : type == typeof(long) ? long.TryParse(digits, CultureInfo.InvariantCulture, out _)
        : type == typeof(double) || type == typeof(float);

    private static ShapeFault Unfit(Type type, JsonNode? json, string path) => new(path, json, ShapeType.Describe(type), []);
}
