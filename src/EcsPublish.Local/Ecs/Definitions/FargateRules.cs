using Amazon.ECS;
using Amazon.ECS.Model;
using static EcsPublish.Local.Ecs.Definitions.DefinitionRules;

namespace EcsPublish.Local.Ecs.Definitions;

/// <summary>What ECS asks of a task definition that shall run on Fargate.</summary>
internal static class FargateRules
{
    public static void Check(RegisterTaskDefinitionRequest request)
    {
        Require(request.NetworkMode == NetworkMode.Awsvpc, "Fargate only supports network mode ‘awsvpc’.");
        CheckSize(request);
        Require(
            request.EphemeralStorage?.SizeInGiB is null or (>= 21 and <= 200),
            "EphemeralStorage size should be between 21 GiB and 200 GiB.");
        foreach (var container in request.ContainerDefinitions)
            CheckContainer(container, request);
    }

    private static void CheckSize(RegisterTaskDefinitionRequest request)
    {
        Require(request.Cpu is not null, "Fargate requires that 'cpu' be defined at the task level.");
        Require(request.Memory is not null, "Fargate requires that 'memory' be defined at the task level.");
        Require(
            FargateSize.Cpu(request.Cpu!) is { } cpu && FargateSize.Memory(request.Memory!) is { } memory && FargateSize.Offered(cpu, memory),
            $"No Fargate configuration exists for given values: {request.Cpu} CPU, {request.Memory} memory. "
            + "See the Amazon ECS documentation for the valid values.");
    }

    private static void CheckContainer(ContainerDefinition container, RegisterTaskDefinitionRequest request)
    {
        var driver = container.LogConfiguration?.LogDriver;
        var hasRole = !string.IsNullOrEmpty(request.ExecutionRoleArn);
        Require(
            hasRole || driver != LogDriver.Awslogs,
            "Fargate requires task definition to have execution role ARN to support log driver awslogs.");
        Require(
            hasRole || container.Secrets is not { Count: > 0 },
            "Fargate requires task definition to have execution role ARN to support secrets.");
        Require(container.Privileged != true, "Fargate does not support privileged containers.");
        Require(container.Links is not { Count: > 0 }, "Links are not supported when networkMode=awsvpc.");
    }
}
