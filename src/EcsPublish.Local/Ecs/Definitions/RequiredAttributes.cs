using Amazon.ECS;
using Amazon.ECS.Model;

namespace EcsPublish.Local.Ecs.Definitions;

/// <summary>The abilities that a task definition asks of the machine it runs on, as ECS derives them.
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html</summary>
internal static class RequiredAttributes
{
    private const string Docker = "com.amazonaws.ecs.capability.docker-remote-api.";

    public static IEnumerable<string> Of(TaskDefinition definition)
    {
        var containers = definition.ContainerDefinitions;
        var hasExecutionRole = definition.ExecutionRoleArn is not null;
        foreach (var driver in containers.Select(container => container.LogConfiguration?.LogDriver?.Value).OfType<string>().Distinct())
            yield return $"com.amazonaws.ecs.capability.logging-driver.{driver}";
        if (hasExecutionRole && containers.Any(container => container.LogConfiguration?.LogDriver == LogDriver.Awslogs))
            yield return "ecs.capability.execution-role-awslogs";
        if (containers.Any(container => container.LogConfiguration is not null))
            yield return Docker + "1.19";
        if (definition.TaskRoleArn is not null)
            yield return "com.amazonaws.ecs.capability.task-iam-role";
        if (containers.Any(container => container.DependsOn is { Count: > 0 }))
            yield return "ecs.capability.container-ordering";
        if (containers.Any(container => container.Secrets is { Count: > 0 }))
            yield return "ecs.capability.secrets.asm.environment-variables";
        yield return Docker + "1.18";
        if (definition.NetworkMode == NetworkMode.Awsvpc)
            yield return "ecs.capability.task-eni";
    }
}
