using Amazon.ECS;
using Amazon.ECS.Model;
using static EcsPublish.Local.Ecs.Definitions.DefinitionRules;

namespace EcsPublish.Local.Ecs.Definitions;

/// <summary>What ECS asks of each container of a task definition.</summary>
internal static class ContainerRules
{
    private const int LeastMemory = 6;

    /// <summary>The longest stopTimeout on Fargate, in seconds.</summary>
    private const int LongestStopTimeout = 120;

    public static void Check(ContainerDefinition container, RegisterTaskDefinitionRequest definition)
    {
        Require(!string.IsNullOrEmpty(container.Name), "Container.name should not be null or empty.");
        Require(
            IsName(container.Name),
            $"Invalid container name '{container.Name}'. Only letters, numbers, hyphens and underscores are allowed.");
        Require(!string.IsNullOrEmpty(container.Image), "Container.image should not be null or empty.");
        CheckMemory(container, definition);
        foreach (var port in container.PortMappings ?? [])
            CheckPort(container, port, definition);
        CheckSecrets(container);
        Require(
            !IsFargate(definition) || container.StopTimeout is null or (>= 0 and <= LongestStopTimeout),
            $"Invalid stopTimeout for container '{container.Name}'. The max stop timeout value is {LongestStopTimeout} seconds.");
    }

    private static void CheckMemory(ContainerDefinition container, RegisterTaskDefinitionRequest definition)
    {
        Require(
            container.Memory is not null || container.MemoryReservation is not null || definition.Memory is not null,
            $"Invalid setting for container '{container.Name}'. At least one of 'memory' or 'memoryReservation' must be specified.");
        Require(
            container.Memory is null or >= LeastMemory,
            $"Invalid setting for container '{container.Name}'. The Docker daemon requires a minimum of {LeastMemory} MiB of memory.");
        Require(
            container.Memory is null || container.MemoryReservation is null || container.Memory >= container.MemoryReservation,
            $"Invalid setting for container '{container.Name}'. 'memory' must be greater than or equal to 'memoryReservation'.");
    }

    private static void CheckPort(ContainerDefinition container, PortMapping port, RegisterTaskDefinitionRequest definition)
    {
        Require(
            port.ContainerPort is > 0 and <= 65535 || port.ContainerPortRange is not null,
            $"Invalid container port for container '{container.Name}'.");
        Require(
            definition.NetworkMode != NetworkMode.Awsvpc || port.HostPort is null or 0 || port.HostPort == port.ContainerPort,
            "When networkMode=awsvpc, the host ports and container ports in port mappings must match.");
    }

    private static void CheckSecrets(ContainerDefinition container)
    {
        var plain = (container.Environment ?? []).Select(variable => variable.Name).ToHashSet();
        foreach (var secret in container.Secrets ?? [])
        {
            Require(!string.IsNullOrEmpty(secret.ValueFrom), "Secret.valueFrom should not be null or empty.");
            Require(
                !plain.Contains(secret.Name),
                "The secret name must be unique and not shared with any new or existing environment variables "
                + $"set on the container, such as '{secret.Name}'.");
        }
    }
}
