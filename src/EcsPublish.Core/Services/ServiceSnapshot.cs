namespace EcsPublish.Core.Services;

/// <summary>What AWS says of a service at one moment. It may be seconds old: no single one proves that something is not there.</summary>
internal sealed record ServiceSnapshot
{
    /// <summary>When it was read.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>ECS knows the service.</summary>
    public bool Exists { get; init; } = true;

    /// <summary>ECS says that it was deleted: DRAINING or INACTIVE.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>All deployments of the service.</summary>
    public IReadOnlyList<DeploymentState> Deployments { get; init; } = [];

    /// <summary>Our service deployment; null where that is not offered, or not there yet.</summary>
    public TrackedDeployment? Tracked { get; init; }

    /// <summary>Failed tasks of our deployment.</summary>
    public IReadOnlyList<TaskFailure> Failures { get; init; } = [];

    /// <summary>Failed tasks of other deployments: whether the way back works.</summary>
    public IReadOnlyList<TaskFailure> OtherFailures { get; init; } = [];

    /// <summary>The health of the target group that is attached; null without one.</summary>
    public TargetHealthCount? Targets { get; init; }

    public DeploymentState? Primary => Deployments.FirstOrDefault(deployment => deployment.IsPrimary);

    public DeploymentState? Find(string id) => Deployments.FirstOrDefault(deployment => deployment.Id == id);
}

/// <summary>How many targets of a group are healthy.</summary>
internal sealed record TargetHealthCount(int Healthy, int All);
