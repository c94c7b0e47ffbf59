using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions.Rules;

/// <summary>What several rules ask of a definition.</summary>
internal static class RuleFacts
{
    public static bool IsFargate(JsonObject definition) => definition["requiresCompatibilities"].Texts().Contains("FARGATE");

    public static IReadOnlySet<string> ContainerNames(JsonObject definition) =>
        definition.Containers().Select(container => container.Text("name")).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>Where a member of a container is, for a sentence: <c>containerDefinitions[app].dependsOn</c>.</summary>
    public static string PathOf(JsonObject container, string member) => $"containerDefinitions[{container.Text("name")}].{member}";
}
