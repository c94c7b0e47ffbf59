namespace EcsPublish.Core.Services;

/// <summary>The one deployment that a wait is about. Everything else that happens to the service is somebody else's.</summary>
/// <param name="Id"><c>ecs-svc/1234567890123456789</c>, from the answer of CreateService or UpdateService.</param>
/// <param name="TaskDefinition">ARN of the revision that it brings.</param>
internal sealed record OurDeployment(string Id, string TaskDefinition)
{
    /// <summary>When ECS made it, by ECS's clock.</summary>
    public DateTime? CreatedAt { get; init; }

    /// <summary>ARN of the revision that served before; null when there was none to go back to.</summary>
    public string? Previous { get; init; }

    /// <summary>How many tasks the service was to run when it began.</summary>
    public int Desired { get; init; }

    /// <summary>False when it was there before the call: only attributes changed, or it was under way already.</summary>
    public bool IsNew { get; init; } = true;

    /// <summary>Whether another deployment is younger than ours, or was taken up again after it. One that is neither may be an answer from before.</summary>
    public bool Precedes(DeploymentState other) =>
        other.Id != Id && (other.CreatedAt > CreatedAt || other.UpdatedAt > CreatedAt);
}
