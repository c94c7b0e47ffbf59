namespace EcsPublish.Core.Settings;

/// <summary>The service that a publish creates or updates (EcsDeploy=Service). What is null the project does not state: ECS's default for a new
/// service, and for an existing one whatever it has.</summary>
internal sealed record ServiceSettings
{
    /// <summary>EcsService; the family when unset.</summary>
    public required string Name { get; init; }

    /// <summary>EcsService is unset, so the name follows the family.</summary>
    public bool NameIsDefault { get; init; }

    /// <summary>EcsCreateService: a missing service is created, or never created. Null creates it unless its name looks like a slip.</summary>
    public bool? Create { get; init; }

    /// <summary>EcsDesiredCount; null is 1 for a new service.</summary>
    public int? DesiredCount { get; init; }

    /// <summary>EcsMinimumHealthyPercent: how much of the desired count must run while tasks are replaced.</summary>
    public int? MinimumHealthyPercent { get; init; }

    /// <summary>EcsMaximumPercent: how much of the desired count may run while tasks are replaced.</summary>
    public int? MaximumPercent { get; init; }

    /// <summary>EcsCircuitBreaker and what belongs to it.</summary>
    public BreakerSettings Breaker { get; init; } = new();

    /// <summary>EcsRollbackOnFailure: a deployment that fails is rolled back, by ECS or by us.</summary>
    public bool RollbackOnFailure { get; init; } = true;

    /// <summary>EcsTargetGroup: name or ARN of the load balancer's target group.</summary>
    public string? TargetGroup { get; init; }

    /// <summary>EcsTargetPort: the container port that the target group sends to; null means the first port of the project's container.</summary>
    public int? TargetPort { get; init; }

    /// <summary>EcsHealthCheckGracePeriod: how long after its start failing health checks of a task do not count.</summary>
    public TimeSpan? HealthCheckGracePeriod { get; init; }

    /// <summary>EcsForceNewDeployment: deploys also when nothing has changed.</summary>
    public bool ForceNewDeployment { get; init; }

    /// <summary>EcsReleaseCommand: a one-off task that must succeed before the service is touched; null for none.</summary>
    public IReadOnlyList<string>? ReleaseCommand { get; init; }
}

/// <summary>ECS's own watch over a deployment: it gives up after so many failed tasks.</summary>
internal sealed record BreakerSettings
{
    /// <summary>EcsCircuitBreaker.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>EcsCircuitBreakerThreshold; null leaves it to ECS (50 percent, at least 3 tasks).</summary>
    public BreakerThreshold? Threshold { get; init; }

    /// <summary>EcsCircuitBreakerResetOnHealthyTask: a healthy task sets the count of failures back to 0.</summary>
    public bool? ResetOnHealthyTask { get; init; }
}

/// <summary>After how many failed tasks ECS gives a deployment up.</summary>
/// <param name="Type"><c>COUNT</c>, <c>BOUNDED_PERCENT</c> (of the desired count, within ECS's limits) or <c>UNBOUNDED_PERCENT</c>.</param>
internal sealed record BreakerThreshold(string Type, int Value)
{
    /// <summary>The number of failed tasks that this means; null when ECS's limits decide.</summary>
    public int? TasksOf(int desired) => Type switch
    {
        "COUNT" => Value,
        "UNBOUNDED_PERCENT" => Math.Max(1, (int)Math.Ceiling(desired * Value / 100.0)),
        _ => null,
    };
}
