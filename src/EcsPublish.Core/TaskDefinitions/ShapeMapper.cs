using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>
/// Between JSON in the shape of the AWS CLI and the SDK's types, in both directions, by reflection: a field that ECS gains needs no line
/// here.
/// </summary>
internal static class ShapeMapper
{
    /// <summary>JSON as a request: <c>ToShape&lt;RegisterTaskDefinitionRequest&gt;(definition)</c>.</summary>
    /// <exception cref="ShapeException">A member is unknown or of the wrong type.</exception>
    public static T ToShape<T>(JsonObject json)
        where T : class, new()
    {
        if (ShapeFaults.Of(typeof(T), json).FirstOrDefault() is { } fault) throw new ShapeException(fault);
        return (T)JsonToShape.Structure(typeof(T), json);
    }

    /// <summary>
    /// A request or an answer as JSON. What is unset is left out, as are empty lists and maps, times, and what the SDK adds of its own.
    /// </summary>
    public static JsonObject ToJson(object shape) => ShapeToJson.Structure(shape);
}
