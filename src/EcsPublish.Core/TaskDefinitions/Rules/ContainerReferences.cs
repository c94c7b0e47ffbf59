using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions.Rules;

/// <summary>Every place of a definition that names a container.</summary>
internal static class ContainerReferences
{
    public static IEnumerable<ContainerReference> Of(JsonObject definition) =>
    [
        .. definition.Containers().SelectMany(OfContainer),
        .. OfProxy(definition),
    ];

    private static IEnumerable<ContainerReference> OfContainer(JsonObject container) =>
    [
        .. Named(container, "dependsOn", true, container["dependsOn"].Objects().Select(dependency => dependency.Text("containerName"))),
        .. Named(container, "links", true, container["links"].Texts().Select(link => link.Split(':')[0])),
        .. Named(container, "volumesFrom", false, container["volumesFrom"].Objects().Select(volume => volume.Text("sourceContainer"))),
    ];

    private static IEnumerable<ContainerReference> OfProxy(JsonObject definition) =>
        (definition["proxyConfiguration"] as JsonObject)?.Text("containerName") is { } name
            ? [new("proxyConfiguration.containerName", null, name, false)]
            : [];

    private static IEnumerable<ContainerReference> Named(
        JsonObject container, string member, bool decidesOrder, IEnumerable<string?> names) =>
        names.OfType<string>()
            .Select(name => new ContainerReference(RuleFacts.PathOf(container, member), container.Text("name"), name, decidesOrder));
}
