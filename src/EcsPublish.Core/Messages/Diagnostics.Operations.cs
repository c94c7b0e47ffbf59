namespace EcsPublish.Core.Messages;

/// <summary>ECS4040 to ECS4059, ECS4140 to ECS4159: the targets EcsStatus, EcsLogs, EcsStop and EcsRollback.</summary>
internal static partial class Diagnostics
{
    /// <summary>Raised by the targets.</summary>
    public static readonly DiagnosticDescriptor NothingToOperate = DiagnosticDescriptor.Error(
        "ECS4040", "The project cannot be published", "'{0}' is no project that can be published to ECS: its OutputType is '{1}', its IsPublishable '{2}'. Ask for the target in the project of the application.");

    public static readonly DiagnosticDescriptor NotAStart = DiagnosticDescriptor.Error(
        "ECS4041", "Not a beginning of a log", "{0} is '{1}', which is neither a length of time nor a time. Write it like 10m, 2h, 2026-11-23 or 2026-11-23T10:15:00Z.");

    public static readonly DiagnosticDescriptor BadLogFilter = DiagnosticDescriptor.Error(
        "ECS4042", "CloudWatch Logs does not take the filter", "EcsLogFilter is '{0}', which CloudWatch Logs does not take: {1} A word finds the lines that hold it; \"two words\" in double quotes find just that.",
        "The syntax of filter patterns: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html");

    public static readonly DiagnosticDescriptor NoServiceToRollBack = DiagnosticDescriptor.Error(
        "ECS4043", "There is no service to roll back", "There is no service '{0}' in {1}, so nothing can be rolled back. Check EcsService, EcsCluster and EcsRegion, or publish it with EcsDeploy=Service.");

    public static readonly DiagnosticDescriptor NoEarlierRevision = DiagnosticDescriptor.Error(
        "ECS4044", "There is no earlier revision", "Service '{0}' runs {1}, and there is no earlier active revision of that family to go back to. Publish the version that you want.");

    public static readonly DiagnosticDescriptor DeploymentsNotReadable = DiagnosticDescriptor.Warning(
        "ECS4140", "Earlier deployments cannot be read", "The deployments of service '{0}' cannot be read, so it is not known which revision worked: the newest active one below the current is taken. {1}");
}
