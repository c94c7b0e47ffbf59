using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.TaskDefinitions.Rules;

/// <summary>What every container needs, whatever it runs on.</summary>
internal static class ContainerRules
{
    public static IEnumerable<Diagnostic> Check(JsonObject definition) =>
    [
        .. CheckEssential(definition),
        .. definition.Containers().SelectMany(CheckName),
        .. CheckNames(definition),
        .. definition.Containers().SelectMany(CheckImage),
        .. CheckMemory(definition),
        .. definition.Containers().SelectMany(CheckLimits),
        .. definition.Containers().SelectMany(CheckVariables),
    ];

    private static IEnumerable<Diagnostic> CheckEssential(JsonObject definition) =>
        definition.Containers().Any(container => container.IsEssential()) ? [] : [Diagnostics.DefinitionNoEssentialContainer.With()];

    private static IEnumerable<Diagnostic> CheckName(JsonObject container, int index) =>
        container.Text("name") is null or "" ? [Diagnostics.ContainerWithoutName.With(index + 1)] : [];

    private static IEnumerable<Diagnostic> CheckNames(JsonObject definition) => definition.Containers()
        .GroupBy(container => container.Text("name") ?? "")
        .Where(group => group.Key.Length > 0 && group.Count() > 1)
        .Select(group => Diagnostics.DuplicateContainer.With(group.Key, group.Count()));

    private static IEnumerable<Diagnostic> CheckImage(JsonObject container) =>
        container.Text("image") is null or "" ? [Diagnostics.ImageMissing.With(container.Text("name"))] : [];

    private static IEnumerable<Diagnostic> CheckMemory(JsonObject definition) =>
        definition["memory"] is not null || RuleFacts.IsFargate(definition)
            ? []
            : definition.Containers()
                .Where(container => container["memory"] is null && container["memoryReservation"] is null)
                .Select(container => Diagnostics.MemoryMissing.With(container.Text("name")));

    private static IEnumerable<Diagnostic> CheckLimits(JsonObject container)
    {
        var (memory, reservation) = (container.Number("memory"), container.Number("memoryReservation"));
        if (memory < MemoryUnits.LeastOfContainer)
            yield return Diagnostics.MemoryTooSmall.With(container.Text("name"), memory, MemoryUnits.LeastOfContainer);
        if (reservation > memory)
            yield return Diagnostics.DefinitionReservationAboveLimit.With(container.Text("name"), reservation, memory);
    }

    // ECS refuses a name that is both a variable and a secret, and takes one of two equal variables without saying which.
    private static IEnumerable<Diagnostic> CheckVariables(JsonObject container) => container["environment"].Objects()
        .Concat(container["secrets"].Objects())
        .GroupBy(variable => variable.Text("name") ?? "")
        .Where(group => group.Count() > 1)
        .Select(group => Diagnostics.DuplicateVariable.With(container.Text("name"), group.Key, group.Count()));
}
