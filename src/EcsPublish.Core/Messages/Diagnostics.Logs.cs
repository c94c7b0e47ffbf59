namespace EcsPublish.Core.Messages;

/// <summary>ECS5xxx: logs.</summary>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor LogNotReadable = DiagnosticDescriptor.Warning(
        "ECS5101", "A log cannot be read",
        "The log group '{0}' cannot be read, so no lines are shown; the run goes on. {1}");

    public static readonly DiagnosticDescriptor LogCut = DiagnosticDescriptor.Warning(
        "ECS5102", "A log was cut",
        "Lines still came 30 seconds after the task had stopped; the rest is in stream '{0}' of log group '{1}'.");
}
