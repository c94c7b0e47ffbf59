using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.Tasks;

namespace EcsPublish.Local.Ecs.Services;

/// <summary>What ECS refuses of a service, in its own words where they are known.</summary>
internal static class ServiceRules
{
    private const int LongestName = 255;

    public static void Check(CreateServiceRequest request, TaskDefinition? definition)
    {
        var name = request.ServiceName ?? "";
        Require(
            name.Length is > 0 and <= LongestName && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'),
            "Invalid service name. Up to 255 letters (uppercase and lowercase), numbers, underscores, and hyphens are allowed.");
        Require(
            request.SchedulingStrategy != SchedulingStrategy.DAEMON,
            "The local AWS offers no services with the DAEMON scheduling strategy.");
        Require(
            request.DeploymentController?.Type is null || request.DeploymentController.Type == DeploymentControllerType.ECS,
            "The local AWS offers no other deployment controller than ECS.");
        Check(request.DesiredCount, request.DeploymentConfiguration);
        Require(
            request.HealthCheckGracePeriodSeconds is null || request.LoadBalancers is { Count: > 0 },
            "Health check grace period is only valid for services configured to use load balancers");
        RunTaskRules.Check(TaskOf(request.LaunchType, request.CapacityProviderStrategy, request.NetworkConfiguration), definition);
        Check(request.LoadBalancers ?? [], definition!);
    }

    /// <summary>Checks an update, given the service and its definition as they will be.</summary>
    public static void Check(UpdateServiceRequest request, Service updated, TaskDefinition? definition)
    {
        Check(request.DesiredCount, request.DeploymentConfiguration);
        RunTaskRules.Check(TaskOf(updated.LaunchType, updated.CapacityProviderStrategy, updated.NetworkConfiguration), definition);
        Check(updated.LoadBalancers, definition!);
    }

    private static RunTaskRequest TaskOf(
        LaunchType? launchType, List<CapacityProviderStrategyItem>? providers, NetworkConfiguration? network) =>
        new() { LaunchType = launchType, CapacityProviderStrategy = providers, NetworkConfiguration = network };

    private static void Check(int? desired, DeploymentConfiguration? deployment)
    {
        Require(desired is null or >= 0, "The desired count must be 0 or more.");
        Require(
            deployment is not { MinimumHealthyPercent: 100, MaximumPercent: 100 },
            "Both MinimumHealthyPercent and MaximumPercent cannot be 100 as this will block deployments.");
    }

    private static void Check(List<LoadBalancer> balancers, TaskDefinition definition)
    {
        foreach (var balancer in balancers)
        {
            var container = definition.ContainerDefinitions.Find(container => container.Name == balancer.ContainerName);
            Require(container is not null, $"The container {balancer.ContainerName} does not exist in the task definition.");
            Require(
                container!.PortMappings?.Exists(port => port.ContainerPort == balancer.ContainerPort) == true,
                $"The container {balancer.ContainerName} did not have a container port {balancer.ContainerPort} defined.");
        }
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
            throw EcsErrors.InvalidParameter(message);
    }
}
