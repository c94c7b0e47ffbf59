using System.Text.Json.Nodes;
using Amazon.ECS;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.TaskDefinitions.Rules;

/// <summary>
/// Values out of a short list, and texts that must not be empty. Only the lists that ECS has not changed for years are checked: a new log
/// driver must not need a new version of this product.
/// </summary>
internal static class ChoiceRules
{
    private static readonly string[] NeverEmpty = ["executionRoleArn", "ipcMode", "networkMode", "pidMode", "taskRoleArn"];

    public static IEnumerable<Diagnostic> Check(JsonObject definition) =>
    [
        .. CheckEmpty(definition),
        .. CheckChoice(definition, "networkMode", typeof(NetworkMode)),
        .. CheckChoice(definition, "pidMode", typeof(PidMode)),
        .. CheckChoice(definition, "ipcMode", typeof(IpcMode)),
    ];

    private static IEnumerable<Diagnostic> CheckEmpty(JsonObject definition) =>
        NeverEmpty.Where(name => definition.Text(name) == "").Select(name => Diagnostics.EmptyText.With(name));

    private static IEnumerable<Diagnostic> CheckChoice(JsonObject definition, string name, Type choices)
    {
        if (definition.Text(name) is not { Length: > 0 } value) yield break;

        var offered = ShapeType.ValuesOf(choices).Order(StringComparer.Ordinal).ToList();
        if (!offered.Contains(value)) yield return Diagnostics.UnknownChoice.With(name, value, string.Join(", ", offered));
    }
}
