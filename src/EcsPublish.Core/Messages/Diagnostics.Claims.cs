namespace EcsPublish.Core.Messages;

/// <summary>ECS19xx: two publishes that get into each other's way.</summary>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor ClaimedByAnotherProject = DiagnosticDescriptor.Error(
        "ECS1901", "Two projects want the same name",
        "The {0} is being published by another project: {1}. Give each project its own {2}; a property on the command line " +
        "applies to all projects of a solution.");

    public static readonly DiagnosticDescriptor ClaimTimedOut = DiagnosticDescriptor.Error(
        "ECS1902", "Another publish of the project runs",
        "Another publish of {0} on this machine was still under way after {1} (EcsTimeout). Wait for it or end it, and publish " +
        "again.");
}
