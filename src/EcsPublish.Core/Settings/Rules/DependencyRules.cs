using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>Containers wait for others that are there, for what those can reach, and not in circles.</summary>
internal static class DependencyRules
{
    public static void Check(TaskDraft draft)
    {
        var containers = draft.Containers.DistinctBy(container => container.Name).ToDictionary(container => container.Name);
        foreach (var container in containers.Values)
        {
            foreach (var dependency in container.DependsOn)
                CheckOne(draft, container, dependency, containers);
        }

        if (FindCycle(containers) is { } cycle)
            draft.Problems.Add(new Origin("EcsDependsOn"), Diagnostics.DependencyCycle, string.Join(" -> ", cycle));
    }

    private static void CheckOne(
        TaskDraft draft, ContainerSettings container, DependencySetting dependency, Dictionary<string, ContainerSettings> containers)
    {
        var origin = OriginOf(draft, container);
        if (dependency.Container == container.Name)
            draft.Problems.Add(origin, Diagnostics.DependsOnItself, container.Name);
        else if (containers.TryGetValue(dependency.Container, out var other))
            CheckCondition(origin, other, dependency.Condition, draft);
        else if (!draft.Source.HasDefinitionFile)
            draft.Problems.Add(origin, Diagnostics.UnknownContainer, dependency.Container, Wording.AllOf([.. containers.Keys]));
    }

    /// <summary>An image's own HEALTHCHECK does not count: ECS looks only at the definition's.</summary>
    private static void CheckCondition(Origin origin, ContainerSettings other, string condition, TaskDraft draft)
    {
        if (draft.Source.HasDefinitionFile)
            return;
        if (condition == "HEALTHY" && other.HealthCheck is null)
            draft.Problems.Add(origin, Diagnostics.DependencyWithoutHealthCheck, other.Name);
        if (condition is "SUCCESS" or "COMPLETE" && other.Essential != false)
            draft.Problems.Add(origin, Diagnostics.DependencyOnEssential, condition, other.Name);
    }

    private static Origin OriginOf(TaskDraft draft, ContainerSettings container) =>
        container == draft.Definition.Container ? new Origin("EcsDependsOn") : new Origin("EcsContainer", container.Name, "DependsOn");

    /// <summary>Takes away containers that wait for nobody until none is left, or only those that wait for each other.</summary>
    private static List<string>? FindCycle(Dictionary<string, ContainerSettings> containers)
    {
        var waits = containers.Values.ToDictionary(container => container.Name,
            container => container.DependsOn.Select(dependency => dependency.Container)
                .Where(name => name != container.Name && containers.ContainsKey(name)).ToHashSet());
        while (waits.FirstOrDefault(entry => entry.Value.Count == 0) is { Key: { } free })
        {
            waits.Remove(free);
            foreach (var others in waits.Values)
                others.Remove(free);
        }

        return waits.Count == 0 ? null : Walk(waits);
    }

    /// <summary>Each remaining container waits for another, so following them must come back to one that was seen.</summary>
    private static List<string> Walk(Dictionary<string, HashSet<string>> waits)
    {
        var path = new List<string> { waits.Keys.First() };
        while (true)
        {
            var next = waits[path[^1]].First();
            var seen = path.IndexOf(next);
            path.Add(next);
            if (seen >= 0)
                return path[seen..];
        }
    }
}
