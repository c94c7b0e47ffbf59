using Amazon.ECS;
using Amazon.ECS.Model;

namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>What ECS refuses to run, in its own words where they are known.</summary>
internal static class RunTaskRules
{
    private const int MostTasks = 10;
    private const int LongestStartedBy = 128;

    public static void Check(RunTaskRequest request, TaskDefinition? definition)
    {
        Require(request.Count is null or (>= 1 and <= MostTasks), $"Count must be between 1 and {MostTasks}.");
        Require(
            request.LaunchType is null || request.CapacityProviderStrategy is not { Count: > 0 },
            "Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.");
        Require(
            request.StartedBy is null or { Length: <= LongestStartedBy },
            $"startedBy must be {LongestStartedBy} characters or fewer.");
        if (definition is null)
            throw EcsErrors.Client("TaskDefinition not found.");
        if (definition.Status != TaskDefinitionStatus.ACTIVE)
            throw EcsErrors.Client("TaskDefinition is inactive");
        CheckLaunchType(request, definition);
        CheckNetwork(request.NetworkConfiguration?.AwsvpcConfiguration, definition);
        CheckOverrides(request.Overrides?.ContainerOverrides ?? [], definition);
    }

    private static void CheckLaunchType(RunTaskRequest request, TaskDefinition definition)
    {
        var wanted = request.CapacityProviderStrategy?.FirstOrDefault()?.CapacityProvider ?? request.LaunchType?.Value;
        var launchType = wanted == "FARGATE_SPOT" ? "FARGATE" : wanted;
        Require(
            launchType is not ("FARGATE" or "EXTERNAL") || definition.Compatibilities.Contains(launchType),
            $"Task definition does not support launch_type {launchType}.");
    }

    private static void CheckNetwork(AwsVpcConfiguration? network, TaskDefinition definition)
    {
        var isAwsvpc = definition.NetworkMode == NetworkMode.Awsvpc;
        Require(!isAwsvpc || network is not null, "Network Configuration must be provided when networkMode 'awsvpc' is specified.");
        Require(isAwsvpc || network is null, "Network Configuration is not valid for the given networkMode of this task definition.");
        Require(network is null || network.Subnets is { Count: > 0 }, "subnets can not be empty.");
    }

    private static void CheckOverrides(List<ContainerOverride> overrides, TaskDefinition definition)
    {
        foreach (var name in overrides.Select(given => given.Name))
        {
            Require(
                definition.ContainerDefinitions.Exists(container => container.Name == name),
                $"Override for container named {name} is not a container in the TaskDefinition.");
        }
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
            throw EcsErrors.InvalidParameter(message);
    }
}
