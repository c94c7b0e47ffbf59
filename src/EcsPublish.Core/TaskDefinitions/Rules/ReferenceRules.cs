using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.TaskDefinitions.Rules;

/// <summary>What one part of a definition says about another: containers and volumes that it names have to be there.</summary>
internal static class ReferenceRules
{
    public static IEnumerable<Diagnostic> Check(JsonObject definition) =>
        [.. CheckContainers(definition), .. CheckVolumes(definition), .. CheckHealth(definition)];

    private static IEnumerable<Diagnostic> CheckContainers(JsonObject definition)
    {
        var known = RuleFacts.ContainerNames(definition);
        return ContainerReferences.Of(definition)
            .Where(reference => !known.Contains(reference.Container))
            .Select(reference =>
                Diagnostics.DefinitionUnknownContainer.With(reference.Path, reference.Container, string.Join(", ", known)));
    }

    private static IEnumerable<Diagnostic> CheckVolumes(JsonObject definition)
    {
        var known = definition["volumes"].Objects().Select(volume => volume.Text("name")).ToHashSet();
        return definition.Containers().SelectMany(container => container["mountPoints"].Objects()
            .Select(mountPoint => mountPoint.Text("sourceVolume"))
            .Where(volume => volume is not null && !known.Contains(volume))
            .Select(volume => Diagnostics.DefinitionUnknownVolume.With(RuleFacts.PathOf(container, "mountPoints"), volume)));
    }

    private static IEnumerable<Diagnostic> CheckHealth(JsonObject definition)
    {
        var without = definition.Containers()
            .Where(container => container["healthCheck"] is null)
            .Select(container => container.Text("name")).ToHashSet();
        return definition.Containers().SelectMany(container => container["dependsOn"].Objects()
            .Where(dependency => dependency.Text("condition") == "HEALTHY")
            .Select(dependency => dependency.Text("containerName"))
            .Where(without.Contains)
            .Select(name => Diagnostics.HealthCheckMissing.With(RuleFacts.PathOf(container, "dependsOn"), name)));
    }
}
