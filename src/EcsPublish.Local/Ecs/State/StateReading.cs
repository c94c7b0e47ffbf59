using EcsPublish.Aws;

namespace EcsPublish.Local.Ecs.State;

/// <summary>Reads the lists of the state files.</summary>
internal static class StateReading
{
    /// <summary>A list of structures without holes; empty when there is none.</summary>
    public static List<T> Structures<T>(this ShapeReader reader)
        where T : class, IShape, new() => [.. (reader.List(static r => r.Structure<T>()) ?? []).OfType<T>()];
}
