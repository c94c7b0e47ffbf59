using Amazon.ECS;
using Amazon.ECS.Model;

namespace EcsPublish.Local.Ecs.Services;

/// <summary>The states of a service deployment.
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeployment.html</summary>
internal static class RolloutStatus
{
    private static readonly ServiceDeploymentStatus[] Open =
    [
        ServiceDeploymentStatus.PENDING, ServiceDeploymentStatus.IN_PROGRESS, ServiceDeploymentStatus.STOP_REQUESTED,
        ServiceDeploymentStatus.ROLLBACK_REQUESTED, ServiceDeploymentStatus.ROLLBACK_IN_PROGRESS,
    ];

    /// <summary>Whether it goes on.</summary>
    public static bool IsOpen(ServiceDeployment rollout) => Open.Contains(rollout.Status);

    /// <summary>Whether it goes back to where it came from.</summary>
    public static bool IsRollingBack(ServiceDeployment rollout) => rollout.Status == ServiceDeploymentStatus.ROLLBACK_IN_PROGRESS;

    /// <summary>Goes over to another state.</summary>
    public static void Change(ServiceDeployment rollout, ServiceDeploymentStatus status, string? reason, DateTime now) =>
        (rollout.Status, rollout.StatusReason, rollout.UpdatedAt) = (status, reason ?? rollout.StatusReason, now);

    /// <summary>Goes over to its last state.</summary>
    public static void End(ServiceDeployment rollout, ServiceDeploymentStatus status, string? reason, DateTime now)
    {
        Change(rollout, status, reason, now);
        rollout.FinishedAt = now;
        if (status == ServiceDeploymentStatus.STOPPED)
            rollout.StoppedAt = now;
        if (rollout.DeploymentCircuitBreaker.Status == ServiceDeploymentRollbackMonitorsStatus.MONITORING)
            rollout.DeploymentCircuitBreaker.Status = ServiceDeploymentRollbackMonitorsStatus.MONITORING_COMPLETE;
    }
}
