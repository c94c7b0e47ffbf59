using Amazon.ECS;
using Amazon.ECS.Model;

namespace EcsPublish.Local.Ecs.Scheduling;

/// <summary>How many tasks may fail before a deployment is given up.
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html</summary>
/// <param name="Enabled">Whether anything is given up at all.</param>
/// <param name="RollsBack">Whether the last completed deployment comes back then.</param>
/// <param name="ResetsOnHealthyTask">Whether a task that does well wipes the slate.</param>
/// <param name="Threshold">The failure that is one too many.</param>
internal sealed record CircuitBreaker(bool Enabled, bool RollsBack, bool ResetsOnHealthyTask, int Threshold)
{
    private const int Least = 3;
    private const int Most = 200;
    private const int DefaultPercent = 50;

    public static CircuitBreaker Of(Service service)
    {
        var settings = service.DeploymentConfiguration?.DeploymentCircuitBreaker;
        return new(
            settings?.Enable ?? false,
            settings?.Rollback ?? false,
            settings?.ResetOnHealthyTask ?? true,
            ThresholdOf(settings?.ThresholdConfiguration, service.DesiredCount ?? 0));
    }

    /// <summary>As a service deployment shows it before anything failed.</summary>
    public ServiceDeploymentCircuitBreaker Shown() => new()
    {
        Status = Enabled ? ServiceDeploymentRollbackMonitorsStatus.MONITORING : ServiceDeploymentRollbackMonitorsStatus.DISABLED,
        FailureCount = 0,
        Threshold = Threshold,
    };

    private static int ThresholdOf(ThresholdConfiguration? configuration, int desired)
    {
        var value = configuration?.Value ?? DefaultPercent;
        var share = (int)Math.Ceiling(desired * value / 100.0);
        if (configuration?.Type == ThresholdType.COUNT)
            return value;
        return configuration?.Type == ThresholdType.UNBOUNDED_PERCENT ? Math.Max(1, share) : Math.Clamp(share, Least, Most);
    }
}
