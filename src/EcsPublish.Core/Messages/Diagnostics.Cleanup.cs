namespace EcsPublish.Core.Messages;

/// <summary>ECS7xxx: removing what publishes have made.</summary>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor CleanupNotConfirmed = DiagnosticDescriptor.Error(
        "ECS7001", "Removing everything wants to be confirmed",
        "EcsCleanupScope=All would remove {0} in {1}, listed above. Nothing was changed. Set EcsCleanupConfirm=true to remove them.",
        "What is removed carries the tag `ecs-publish:project` with this project's name, and nothing else needs it. It cannot be brought back.");

    public static readonly DiagnosticDescriptor CleanupIncomplete = DiagnosticDescriptor.Error(
        "ECS7002", "Something could not be removed",
        "{0} could not be removed, {1} went. The first: {2} Correct what it names and run EcsCleanup again: it goes on where it ended.",
        "The lines after the error name all of them, each with its reason.");

    public static readonly DiagnosticDescriptor CleanupOfALivingTask = DiagnosticDescriptor.Error(
        "ECS7003", "Cleanup after a run that nobody waits for",
        "{0} is '{1}', but {2}: the task would lose what it runs on. Remove one of the two.");

    public static readonly DiagnosticDescriptor CleanupFailed = DiagnosticDescriptor.Warning(
        "ECS7101", "The cleanup after the publish failed",
        "The outcome of the publish stays what it is, but its cleanup did not get to its end: {0} To clean up later: {1}");

    public static readonly DiagnosticDescriptor CleanupCutShort = DiagnosticDescriptor.Warning(
        "ECS7102", "The cleanup was cut short",
        "The publish was cancelled while it cleaned up: {0} went, and something of {1} may be left. To remove it: {2}");
}
