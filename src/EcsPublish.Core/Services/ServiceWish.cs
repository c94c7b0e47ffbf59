using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Services;

/// <summary>The service as the project wants it: settings with everything looked up that they name.</summary>
internal sealed record ServiceWish
{
    /// <summary>What the project says of the service.</summary>
    public required ServiceSettings Service { get; init; }

    /// <summary>What it says of the tasks.</summary>
    public required RunSettings Run { get; init; }

    /// <summary>ARN of the revision.</summary>
    public required string TaskDefinition { get; init; }

    /// <summary>EcsLaunchType, or the file's; null leaves it to the cluster, or capacity providers take its place.</summary>
    public string? LaunchType { get; init; }

    /// <summary>Where tasks get their address; null in another mode than awsvpc.</summary>
    public NetworkConfiguration? Network { get; init; }

    /// <summary>The target group with container and port; null without one.</summary>
    public LoadBalancer? Balancer { get; init; }

    /// <summary>For a service that is created.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The project names a network of its own, or a part of one.</summary>
    public bool StatesNetwork => Run.Subnets.Count > 0 || Run.SecurityGroups.Count > 0 || Run.AssignPublicIp is not null;

    /// <summary>EcsHealthCheckGracePeriod in seconds.</summary>
    public int? GracePeriod => (int?)Service.HealthCheckGracePeriod?.TotalSeconds;

    /// <summary>EcsCapacityProvider items; null without any.</summary>
    public List<CapacityProviderStrategyItem>? Strategy => Run.CapacityProviders.Count == 0 ? null :
    [
        .. Run.CapacityProviders.Select(provider => new CapacityProviderStrategyItem
        {
            CapacityProvider = provider.Name,
            Weight = provider.Weight,
            Base = provider.Base,
        }),
    ];

    /// <summary>The circuit breaker; what the project leaves open stays as it was.</summary>
    public DeploymentCircuitBreaker BreakerOver(DeploymentCircuitBreaker? existing) => new()
    {
        Enable = Service.Breaker.Enabled,
        Rollback = Service.Breaker.Enabled && Service.RollbackOnFailure,
        ResetOnHealthyTask = Service.Breaker.ResetOnHealthyTask ?? existing?.ResetOnHealthyTask,
        ThresholdConfiguration = Service.Breaker.Threshold is { } threshold
            ? new ThresholdConfiguration { Type = new ThresholdType(threshold.Type), Value = threshold.Value }
            : existing?.ThresholdConfiguration,
    };
}
