using Amazon.ECS.Model;
using static EcsPublish.Local.Ecs.Definitions.DefinitionRules;

namespace EcsPublish.Local.Ecs.Definitions;

/// <summary>A container may wait for others of its task, as long as somebody can begin.</summary>
internal static class DependencyRules
{
    public static void Check(IReadOnlyList<ContainerDefinition> containers)
    {
        foreach (var container in containers)
        {
            foreach (var dependency in container.DependsOn ?? [])
                CheckDependency(container, dependency, containers);
        }

        Require(CanAllStart(containers), "There is a circular dependency between containers in the task definition.");
    }

    private static void CheckDependency(ContainerDefinition container, ContainerDependency dependency, IReadOnlyList<ContainerDefinition> all)
    {
        var other = all.FirstOrDefault(candidate => candidate.Name == dependency.ContainerName);
        Require(
            other is not null,
            $"Container '{container.Name}' depends on container '{dependency.ContainerName}', which does not exist in the task definition.");
        Require(
            dependency.Condition?.Value != "HEALTHY" || other!.HealthCheck is not null,
            $"Container '{container.Name}' waits for container '{other!.Name}' to be HEALTHY, which has no health check.");
    }

    /// <summary>Starts whoever waits for nobody, again and again; a circle remains.</summary>
    private static bool CanAllStart(IReadOnlyList<ContainerDefinition> containers)
    {
        var started = new HashSet<string>();
        for (var before = -1; before < started.Count;)
        {
            before = started.Count;
            started.UnionWith(
                containers.Where(container => (container.DependsOn ?? []).All(other => started.Contains(other.ContainerName))).Select(c => c.Name));
        }

        return started.Count == containers.Count;
    }
}
