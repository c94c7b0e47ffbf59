using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.TaskDefinitions.Rules;

/// <summary>
/// What Fargate does not offer, because tasks do not see the machine they run on:
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html.
/// </summary>
internal static class FargateLimits
{
    private static readonly string[] OfTask = ["ipcMode", "placementConstraints"];

    private static readonly string[] OfContainer =
    [
        "disableNetworking", "dnsSearchDomains", "dnsServers", "dockerSecurityOptions", "extraHosts", "links", "privileged",
        "resourceRequirements",
    ];

    // Normalised, because "privileged": false and an empty list ask for nothing.
    public static IEnumerable<Diagnostic> Check(JsonObject definition)
    {
        var normal = TaskDefinitionNormalizer.Normalize(definition);
        return TaskPaths(normal).Concat(ContainerPaths(normal)).Concat(VolumePaths(normal))
            .Select(path => Diagnostics.DefinitionNotOnFargate.With(path));
    }

    private static IEnumerable<string> TaskPaths(JsonObject definition) =>
    [
        .. OfTask.Where(definition.ContainsKey),
        .. definition.Text("pidMode") == "host" ? ["pidMode"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> ContainerPaths(JsonObject definition) => definition.Containers()
        .SelectMany(container => OfContainer.Where(container.ContainsKey).Select(member => RuleFacts.PathOf(container, member)));

    private static IEnumerable<string> VolumePaths(JsonObject definition) => definition["volumes"].Objects()
        .Where(volume => volume.ContainsKey("dockerVolumeConfiguration") || volume.ContainsKey("host"))
        .Select(volume => $"volumes[{volume.Text("name")}].{(volume.ContainsKey("host") ? "host" : "dockerVolumeConfiguration")}");
}
