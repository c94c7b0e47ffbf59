using Amazon.ECS;
using Amazon.ECS.Model;

namespace EcsPublish.Local.Ecs.Services;

/// <summary>A service as CreateService answers it, without its first deployment.</summary>
internal static class NewService
{
    public static Service Of(CreateServiceRequest request, Cluster cluster, DateTime now) => new()
    {
        ServiceArn = EcsArn.Service(cluster.ClusterName, request.ServiceName),
        ServiceName = request.ServiceName,
        ClusterArn = cluster.ClusterArn,
        Status = ServiceStatus.Active,
        DesiredCount = request.DesiredCount ?? 0,
        LaunchType = request.CapacityProviderStrategy is { Count: > 0 } ? null : request.LaunchType ?? LaunchType.EC2,
        CapacityProviderStrategy = request.CapacityProviderStrategy ?? [],
        PlatformVersion = request.LaunchType == LaunchType.FARGATE ? request.PlatformVersion ?? "LATEST" : null,
        PlatformFamily = request.LaunchType == LaunchType.FARGATE ? "Linux" : null,
        SchedulingStrategy = request.SchedulingStrategy ?? SchedulingStrategy.REPLICA,
        DeploymentController = request.DeploymentController ?? new() { Type = DeploymentControllerType.ECS },
        DeploymentConfiguration = DeploymentDefaults.Over(request.DeploymentConfiguration, null),
        NetworkConfiguration = request.NetworkConfiguration,
        LoadBalancers = request.LoadBalancers ?? [],
        ServiceRegistries = request.ServiceRegistries ?? [],
        HealthCheckGracePeriodSeconds = request.HealthCheckGracePeriodSeconds,
        PlacementConstraints = request.PlacementConstraints ?? [],
        PlacementStrategy = request.PlacementStrategy ?? [],
        PropagateTags = request.PropagateTags ?? PropagateTags.NONE,
        EnableECSManagedTags = request.EnableECSManagedTags ?? false,
        EnableExecuteCommand = request.EnableExecuteCommand ?? false,
        AvailabilityZoneRebalancing = request.AvailabilityZoneRebalancing ?? AvailabilityZoneRebalancing.ENABLED,
        RoleArn = $"arn:aws:iam::{LocalIdentity.Account}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
        CreatedAt = now,
        CreatedBy = LocalIdentity.UserArn,
        Tags = request.Tags ?? [],
        Deployments = [],
        Events = [],
    };
}
