using Amazon.ECS;
using Amazon.ECS.Model;

namespace EcsPublish.Local.Ecs.Services;

/// <summary>Fills in how a service is deployed.</summary>
internal static class DeploymentDefaults
{
    private const int MaximumPercent = 200;
    private const int MinimumHealthyPercent = 100;

    /// <summary>What a request says over what was there before, and ECS's defaults below.</summary>
    public static DeploymentConfiguration Over(DeploymentConfiguration? wanted, DeploymentConfiguration? before) => new()
    {
        MaximumPercent = wanted?.MaximumPercent ?? before?.MaximumPercent ?? MaximumPercent,
        MinimumHealthyPercent = wanted?.MinimumHealthyPercent ?? before?.MinimumHealthyPercent ?? MinimumHealthyPercent,
        Strategy = wanted?.Strategy ?? before?.Strategy ?? DeploymentStrategy.ROLLING,
        BakeTimeInMinutes = wanted?.BakeTimeInMinutes ?? before?.BakeTimeInMinutes ?? 0,
        Alarms = wanted?.Alarms ?? before?.Alarms,
        DeploymentCircuitBreaker = wanted?.DeploymentCircuitBreaker ?? before?.DeploymentCircuitBreaker
            ?? new() { Enable = false, Rollback = false },
    };
}
