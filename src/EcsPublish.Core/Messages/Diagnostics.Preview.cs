namespace EcsPublish.Core.Messages;

/// <summary>ECS4060 to ECS4069: plans.</summary>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor PlanHasChanges = DiagnosticDescriptor.Error(
        "ECS4060", "The plan has changes",
        "The plan of {0} has changes, and EcsFailOnChanges is true. Publish them, or see the lines above for what they are.",
        "With EcsFailOnChanges=true the exit code tells: 0 without changes, 1 with some. Without it a plan is green, and EcsPlanHasChanges tells.");
}
