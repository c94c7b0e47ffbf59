using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;
using EcsTask = Amazon.ECS.Model.Task;

namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>A task as RunTask answers it.</summary>
internal static class NewTask
{
    private const string Zone = LocalIdentity.Region + "a";
    private const string LatestFargate = "1.4.0";

    public static EcsTask Of(RunTaskRequest request, Cluster cluster, TaskDefinition definition, DateTime now)
    {
        var id = Guid.NewGuid().ToString("n");
        var provider = request.CapacityProviderStrategy?.FirstOrDefault()?.CapacityProvider;
        var launchType = LaunchTypeOf(request, provider);
        var isFargate = launchType == LaunchType.FARGATE;
        var overrides = request.Overrides is null ? new TaskOverride() : ShapeJson.Copy(request.Overrides);
        overrides.ContainerOverrides ??= [];
        return new()
        {
            TaskArn = EcsArn.Task(cluster.ClusterName, id),
            ClusterArn = cluster.ClusterArn,
            TaskDefinitionArn = definition.TaskDefinitionArn,
            LastStatus = TaskStatus.Provisioning,
            DesiredStatus = TaskStatus.Running,
            HealthStatus = HealthStatus.UNKNOWN,
            CreatedAt = now,
            Version = 1,
            Group = request.Group ?? $"family:{definition.Family}",
            StartedBy = request.StartedBy,
            LaunchType = launchType,
            CapacityProviderName = provider,
            PlatformVersion = isFargate ? Platform(request) : null,
            PlatformFamily = isFargate ? "Linux" : null,
            AvailabilityZone = Zone,
            Cpu = overrides.Cpu ?? definition.Cpu,
            Memory = overrides.Memory ?? definition.Memory,
            EphemeralStorage = definition.EphemeralStorage ?? (isFargate ? new() { SizeInGiB = 20 } : null),
            EnableExecuteCommand = request.EnableExecuteCommand ?? false,
            Overrides = overrides,
            Attributes = [new() { Name = "ecs.cpu-architecture", Value = Architecture(definition) }],
            Attachments = [.. (request.NetworkConfiguration?.AwsvpcConfiguration?.Subnets ?? []).Take(1).Select(NetworkAttachment.New)],
            Containers = [.. definition.ContainerDefinitions.Select(container => NewContainer(container, cluster, id))],
            Tags = [],
        };
    }

    private static LaunchType LaunchTypeOf(RunTaskRequest request, string? provider) =>
        provider is "FARGATE" or "FARGATE_SPOT" ? LaunchType.FARGATE : request.LaunchType ?? LaunchType.EC2;

    private static string Platform(RunTaskRequest request) =>
        request.PlatformVersion is null or "LATEST" ? LatestFargate : request.PlatformVersion;

    private static string Architecture(TaskDefinition definition) =>
        definition.RuntimePlatform?.CpuArchitecture == CPUArchitecture.ARM64 ? "arm64" : "x86_64";

    private static Container NewContainer(ContainerDefinition definition, Cluster cluster, string taskId) => new()
    {
        ContainerArn = EcsArn.Container(cluster.ClusterName, taskId),
        TaskArn = EcsArn.Task(cluster.ClusterName, taskId),
        Name = definition.Name,
        Image = definition.Image,
        LastStatus = TaskStatus.Pending,
        HealthStatus = HealthStatus.UNKNOWN,
        NetworkInterfaces = [],
        Cpu = $"{definition.Cpu ?? 0}",
        Memory = definition.Memory?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        MemoryReservation = definition.MemoryReservation?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
