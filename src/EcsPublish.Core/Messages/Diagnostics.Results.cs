namespace EcsPublish.Core.Messages;

/// <summary>ECS4135 to ECS4139: handing results over.</summary>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor AgentNotTold = DiagnosticDescriptor.Warning(
        "ECS4135", "The CI system was not told", "{0} was not told the outputs and the summary of this publish: {1}. Read them from {2}, or let the job write there.");
}
