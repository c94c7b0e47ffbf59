namespace EcsPublish.Core.Messages;

/// <summary>ECS4130 to ECS4134: what runs in the end.</summary>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor NothingRuns = DiagnosticDescriptor.Warning(
        "ECS4130", "The service runs no task", "Service '{0}' is on {1}, but its desired count is 0, so nothing runs. Set EcsDesiredCount to start it.",
        "EcsStop sets the desired count to 0, and a publish keeps the count of an existing service unless the project states one.");
}
