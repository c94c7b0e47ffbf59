using Amazon.ECS.Model;

namespace EcsPublish.Core.Services;

/// <summary>One entry of a service's deployments, as DescribeServices has it.</summary>
/// <param name="Id"><c>ecs-svc/1234567890123456789</c></param>
/// <param name="TaskDefinition">ARN of the revision that it brings.</param>
internal sealed record DeploymentState(string Id, string TaskDefinition)
{
    private const string InProgress = "IN_PROGRESS";

    /// <summary>The deployment that the service is on its way to, or at; an older one is ACTIVE until its tasks are gone.</summary>
    public bool IsPrimary { get; init; }

    /// <summary><c>IN_PROGRESS</c>, <c>COMPLETED</c> or <c>FAILED</c>; null where the API does not say.</summary>
    public string? Rollout { get; init; }

    /// <summary>Why the rollout is in that state.</summary>
    public string Reason { get; init; } = "";

    public DateTime? CreatedAt { get; init; }

    public DateTime? UpdatedAt { get; init; }

    public int Desired { get; init; }

    public int Pending { get; init; }

    public int Running { get; init; }

    /// <summary>Tasks that ECS counts as failed: those that never ran, or failed a health check. A crash later is not among them.</summary>
    public int Failed { get; init; }

    /// <summary>ECS reached the desired count with healthy tasks.</summary>
    public bool IsCompleted => Rollout == "COMPLETED";

    /// <summary>ECS gave it up.</summary>
    public bool IsFailed => Rollout == "FAILED";

    /// <summary>ECS says that this one takes back another:
    /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html</summary>
    public bool IsRollback => Reason.Contains("rolling back", StringComparison.OrdinalIgnoreCase);

    /// <summary>All that should run does, whatever the rollout says.</summary>
    public bool IsAtFullCount => Running >= Desired && Pending == 0;

    public static DeploymentState Of(Deployment deployment) => new(deployment.Id, deployment.TaskDefinition)
    {
        IsPrimary = deployment.Status == "PRIMARY",
        Rollout = deployment.RolloutState?.Value,
        Reason = deployment.RolloutStateReason ?? "",
        CreatedAt = deployment.CreatedAt,
        UpdatedAt = deployment.UpdatedAt,
        Desired = deployment.DesiredCount ?? 0,
        Pending = deployment.PendingCount ?? 0,
        Running = deployment.RunningCount ?? 0,
        Failed = deployment.FailedTasks ?? 0,
    };

    /// <summary>As a line of progress tells it.</summary>
    public override string ToString() => $"{Id} {(IsPrimary ? "PRIMARY" : "ACTIVE")} {Rollout ?? InProgress}";
}
