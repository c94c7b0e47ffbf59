using Amazon.ECS;
using Amazon.ECS.Model;

namespace EcsPublish.Core.Services;

/// <summary>The one call that a publish makes: CreateService with all that is wanted, or UpdateService with what differs.</summary>
internal static class ServiceRequests
{
    /// <summary>A new service.</summary>
    public static CreateServiceRequest Create(ServiceTarget target, ServiceWish wish) => new()
    {
        Cluster = target.Cluster,
        ServiceName = target.Name,
        TaskDefinition = wish.TaskDefinition,
        DesiredCount = wish.Service.DesiredCount ?? 1,
        LaunchType = wish.Strategy is null ? wish.LaunchType : null,
        CapacityProviderStrategy = wish.Strategy,
        NetworkConfiguration = wish.Network,
        PlatformVersion = wish.Run.PlatformVersion,
        LoadBalancers = wish.Balancer is null ? null : [wish.Balancer],
        HealthCheckGracePeriodSeconds = wish.GracePeriod,
        DeploymentConfiguration = Configuration(wish, existing: null),
        EnableECSManagedTags = true,
        EnableExecuteCommand = wish.Run.EnableExecuteCommand ? true : null,
        PropagateTags = wish.Run.PropagateTags ? PropagateTags.TASK_DEFINITION : null,
        Tags = [.. wish.Tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
        ClientToken = Guid.NewGuid().ToString("N"),
    };

    /// <summary>A change of an existing service: the revision, and only those attributes that differ from what the project states.</summary>
    /// <param name="force">A new deployment although nothing differs that would start one.</param>
    public static UpdateServiceRequest Update(ServiceTarget target, ServiceWish wish, ServiceDifferences differences, bool force) => new()
    {
        Cluster = target.Cluster,
        Service = target.Name,
        TaskDefinition = wish.TaskDefinition,
        DesiredCount = differences.DesiredCount ? wish.Service.DesiredCount : null,
        CapacityProviderStrategy = differences.Strategy ? wish.Strategy : null,
        NetworkConfiguration = differences.Network ? wish.Network : null,
        PlatformVersion = differences.PlatformVersion ? wish.Run.PlatformVersion : null,
        LoadBalancers = differences.Balancer ? [wish.Balancer!] : null,
        HealthCheckGracePeriodSeconds = differences.GracePeriod ? wish.GracePeriod : null,
        DeploymentConfiguration = differences.Configuration ? Configuration(wish, differences.Existing.DeploymentConfiguration) : null,
        EnableExecuteCommand = differences.ExecuteCommand ? true : null,
        ForceNewDeployment = force || differences.Strategy ? true : null,
    };

    /// <summary>The deployment configuration; what the project does not state stays as it was, since ECS takes it as a whole.</summary>
    public static DeploymentConfiguration Configuration(ServiceWish wish, DeploymentConfiguration? existing) => new()
    {
        MinimumHealthyPercent = wish.Service.MinimumHealthyPercent ?? existing?.MinimumHealthyPercent,
        MaximumPercent = wish.Service.MaximumPercent ?? existing?.MaximumPercent,
        DeploymentCircuitBreaker = wish.BreakerOver(existing?.DeploymentCircuitBreaker),
        Alarms = existing?.Alarms,
        Strategy = existing?.Strategy,
        BakeTimeInMinutes = existing?.BakeTimeInMinutes,
        CanaryConfiguration = existing?.CanaryConfiguration,
        LinearConfiguration = existing?.LinearConfiguration,
        LifecycleHooks = existing?.LifecycleHooks,
    };
}
