using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>
/// Which container of a task definition file runs the project. In this order: the one called EcsContainerName; the only one without an
/// image, since the build fills that in; the only essential one that is no FireLens router. A file without containers gets a new one.
/// Anything else is ambiguous and an error: a guess could put the project's image into somebody's sidecar.
/// </summary>
/// <param name="Container">The container in the definition; null when it is to be added or cannot be told.</param>
/// <param name="Candidates">The names it could be, when it cannot be told; otherwise none.</param>
/// <param name="Reason">Why it is this one, when its name does not say so; otherwise null.</param>
internal sealed record ProjectContainer(JsonObject? Container, IReadOnlyList<string> Candidates, string? Reason)
{
    public static ProjectContainer Find(JsonObject definition, string name)
    {
        var containers = definition.Containers().ToList();
        if (containers.Count == 0) return new(null, [], null);

        var essential = containers.FindAll(container => container.IsEssential() && !container.ContainsKey("firelensConfiguration"));
        return Only(containers.FindAll(container => container.Text("name") == name), null)
            ?? Only(containers.FindAll(container => container.Text("image") is null or ""), "the only one without an image")
            ?? Only(essential, "the only essential one")
            ?? new(null, NamesOf(essential.Count > 0 ? essential : containers), null);
    }

    private static ProjectContainer? Only(List<JsonObject> found, string? reason) =>
        found.Count == 1 ? new(found[0], [], reason) : null;

    private static List<string> NamesOf(List<JsonObject> containers) =>
        containers.ConvertAll(container => container.Text("name") ?? "(no name)");
}
