using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>Takes out what says nothing: nulls, empty lists and empty objects. Empty texts stay; as a value they mean something.</summary>
internal static class EmptyMembers
{
    /// <summary>Works from the inside out, so an object that only held empty lists goes too.</summary>
    public static void RemoveFrom(JsonObject parent)
    {
        foreach (var (name, value) in parent.ToList())
        {
            Enter(value);
            if (IsEmpty(value)) parent.Remove(name);
        }
    }

    // Elements of a list stay even when empty: an empty object in a list is still an element.
    private static void Enter(JsonNode? node)
    {
        if (node is JsonObject child) RemoveFrom(child);
        foreach (var element in node.Objects()) RemoveFrom(element);
    }

    private static bool IsEmpty(JsonNode? node) => node is null or JsonArray { Count: 0 } or JsonObject { Count: 0 };
}
