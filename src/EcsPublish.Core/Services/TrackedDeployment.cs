using Amazon.ECS.Model;

namespace EcsPublish.Core.Services;

/// <summary>
/// The service deployment that belongs to a deployment of ours, where AWS offers the
/// <see href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-deployment.html">service deployment API</see>.
/// </summary>
/// <param name="Arn">ARN of the service deployment.</param>
/// <param name="Status">PENDING, IN_PROGRESS, SUCCESSFUL, STOP_REQUESTED, STOPPED, ROLLBACK_REQUESTED, ROLLBACK_IN_PROGRESS, ROLLBACK_SUCCESSFUL or
/// ROLLBACK_FAILED.</param>
internal sealed record TrackedDeployment(string Arn, string Status)
{
    public string Reason { get; init; } = "";

    /// <summary>Failed tasks that the circuit breaker has counted.</summary>
    public int? Failures { get; init; }

    /// <summary>How many it takes; null where ECS does not say.</summary>
    public int? Threshold { get; init; }

    public bool IsSuccessful => Status == "SUCCESSFUL";

    public bool IsRollingBack => Status is "ROLLBACK_REQUESTED" or "ROLLBACK_IN_PROGRESS";

    public bool IsRolledBack => Status == "ROLLBACK_SUCCESSFUL";

    public bool RollbackFailed => Status == "ROLLBACK_FAILED";

    /// <summary>Ended before it was through: another deployment took its place, or somebody stopped it.</summary>
    public bool IsStopped => Status is "STOPPED" or "STOP_REQUESTED";

    public static TrackedDeployment Of(ServiceDeployment deployment) => new(deployment.ServiceDeploymentArn, deployment.Status?.Value ?? "")
    {
        Reason = deployment.Rollback?.Reason ?? deployment.StatusReason ?? "",
        Failures = deployment.DeploymentCircuitBreaker?.FailureCount,
        Threshold = deployment.DeploymentCircuitBreaker?.Threshold,
    };
}
