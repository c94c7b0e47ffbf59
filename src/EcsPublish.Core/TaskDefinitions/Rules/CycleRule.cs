using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.TaskDefinitions.Rules;

/// <summary>Containers that wait for each other never start.</summary>
internal static class CycleRule
{
    private const int MaxDepth = 200;

    /// <summary>The first cycle there is; a second one shows once the first is gone.</summary>
    public static IEnumerable<Diagnostic> Check(JsonObject definition)
    {
        var waitsFor = ContainerReferences.Of(definition)
            .Where(reference => reference is { DecidesOrder: true, From: not null })
            .ToLookup(reference => reference.From!, reference => reference.Container, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);

        var cycle = waitsFor.Select(group => Find(group.Key, [], waitsFor, done)).FirstOrDefault(found => found is not null);
        return cycle is null ? [] : [Diagnostics.DefinitionDependencyCycle.With(string.Join(" -> ", cycle))];
    }

    // Depth first. ECS allows ten containers, but a file may hold thousands: the way is bounded so that the stack is too.
    private static List<string>? Find(string container, List<string> way, ILookup<string, string> waitsFor, HashSet<string> done)
    {
        if (way.IndexOf(container) is var start && start >= 0) return [.. way[start..], container];
        if (way.Count > MaxDepth || !done.Add(container)) return null;

        way.Add(container);
        var cycle = waitsFor[container].Select(next => Find(next, way, waitsFor, done)).FirstOrDefault(found => found is not null);
        way.RemoveAt(way.Count - 1);
        return cycle;
    }
}
