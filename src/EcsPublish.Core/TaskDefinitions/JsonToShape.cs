using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>From JSON, known to fit, to the SDK's types.</summary>
internal static class JsonToShape
{
    public static object Structure(Type type, JsonObject json)
    {
        var shape = ShapeType.Create(type);
        var members = ShapeType.Members(type);
        foreach (var (name, value) in json)
        {
            if (value is not null) members[name].SetValue(shape, Value(members[name].PropertyType, value));
        }

        return shape;
    }

    private static object Value(Type type, JsonNode json) => json switch
    {
        JsonArray list => List(type, list),
        JsonObject map when ShapeType.MapValueOf(type) is { } value => Map(type, value, map),
        JsonObject structure => Structure(type, structure),
        _ when type == typeof(string) => json.ToString(),
        _ when ShapeType.IsText(type) => ShapeType.Create(type, json.ToString()),
        _ => Convert.ChangeType(json.ToString(), ShapeType.Plain(type), CultureInfo.InvariantCulture),
    };

    private static IList List(Type type, JsonArray json)
    {
        var list = (IList)ShapeType.Create(type);
        foreach (var element in json) list.Add(Value(ShapeType.ElementOf(type)!, element!));
        return list;
    }

    private static IDictionary Map(Type type, Type valueType, JsonObject json)
    {
        var map = (IDictionary)ShapeType.Create(type);
        foreach (var (name, value) in json) map.Add(name, Value(valueType, value!));
        return map;
    }
}
