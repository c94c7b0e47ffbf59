using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;
using EcsPublish.Core.TaskDefinitions.Rules;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>
/// Checks a rendered definition before AWS is asked. The settings were checked when they were parsed; this sees what a file brought and
/// what the two make together.
/// </summary>
internal static class TaskDefinitionCheck
{
    /// <summary>Every fault at once; none means that nothing speaks against registering it.</summary>
    public static IReadOnlyList<Diagnostic> Run(JsonObject definition) =>
    [
        .. ContainerRules.Check(definition),
        .. FargateRules.Check(definition),
        .. ReferenceRules.Check(definition),
        .. CycleRule.Check(definition),
        .. ChoiceRules.Check(definition),
        .. PortRules.Check(definition),
        .. LogRules.Check(definition),
    ];
}
