using System.Collections;
using System.Text.Json.Nodes;
using Amazon.Runtime;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>From the SDK's types to JSON.</summary>
internal static class ShapeToJson
{
    public static JsonObject Structure(object shape)
    {
        var json = new JsonObject();
        foreach (var (name, property) in ShapeType.Members(shape.GetType()))
        {
            if (Value(property.GetValue(shape)) is { } value) json[name] = value;
        }

        return json;
    }

    // Null means "leave it out".
    private static JsonNode? Value(object? value) => value switch
    {
        null or DateTime or ICollection { Count: 0 } => null,
        string text => JsonValue.Create(text),
        ConstantClass constant => JsonValue.Create(constant.Value),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        float number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        IDictionary map => Map(map),
        IList list => new JsonArray([.. list.Cast<object>().Select(Value)]),
        _ => Structure(value),
    };

    private static JsonObject Map(IDictionary map)
    {
        var json = new JsonObject();
        foreach (DictionaryEntry entry in map) json[(string)entry.Key] = Value(entry.Value);
        return json;
    }
}
