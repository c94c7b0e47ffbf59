using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;
using EcsPublish.Local.Runtime;

namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>Lays a task's overrides and secrets over its definition.</summary>
internal sealed class ContainerSpecs(LocalContext context, TaskRecord record, TaskDefinition definition)
{
    private readonly TaskDefinition _sized = Sized(definition, record.Overrides);

    /// <summary>What to start, in the definition's order.</summary>
    /// <exception cref="TaskStartException">A secret has no value, or there are environment files.</exception>
    public IReadOnlyList<ContainerSpec> All() => [.. definition.ContainerDefinitions.Select(Spec)];

    private ContainerSpec Spec(ContainerDefinition container)
    {
        if (container.EnvironmentFiles is { Count: > 0 } files)
            throw new TaskStartException(
                $"ResourceInitializationError: failed to download env files: the local AWS has no S3 to read {files[0].Value} from");
        var given = record.Overrides?.ContainerOverrides?.Find(candidate => candidate.Name == container.Name);
        var command = given?.Command is { Count: > 0 } ? given.Command : container.Command;
        return new()
        {
            TaskId = record.Id,
            Name = container.Name,
            EntryPoint = container.EntryPoint is { Count: > 0 } ? container.EntryPoint : null,
            Command = command is { Count: > 0 } ? command : null,
            WorkingDirectory = container.WorkingDirectory,
            Environment = Environment(container, given),
            Ports = [.. ContainerSpec.PortsOf(container)],
            TaskArn = record.Arn,
            TaskDefinition = _sized,
            Definition = Limited(container, given),
        };
    }

    private static TaskDefinition Sized(TaskDefinition definition, TaskOverride? given)
    {
        var sized = ShapeJson.Copy(definition);
        (sized.Cpu, sized.Memory) = (given?.Cpu ?? definition.Cpu, given?.Memory ?? definition.Memory);
        return sized;
    }

    private static ContainerDefinition Limited(ContainerDefinition container, ContainerOverride? given)
    {
        var limited = ShapeJson.Copy(container);
        limited.Cpu = given?.Cpu ?? container.Cpu;
        limited.Memory = given?.Memory ?? container.Memory;
        limited.MemoryReservation = given?.MemoryReservation ?? container.MemoryReservation;
        return limited;
    }

    private Dictionary<string, string> Environment(ContainerDefinition container, ContainerOverride? given)
    {
        var variables = new Dictionary<string, string>();
        foreach (var variable in container.Environment ?? [])
            variables[variable.Name] = variable.Value ?? "";
        foreach (var secret in container.Secrets ?? [])
            variables[secret.Name] = Value(secret);
        foreach (var variable in given?.Environment ?? [])
            variables[variable.Name] = variable.Value ?? "";
        return variables;
    }

    private string Value(Secret secret) => context.Secrets.Find(secret.ValueFrom) ?? throw new TaskStartException(
        "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: "
        + (secret.ValueFrom.Contains(":secretsmanager:", StringComparison.Ordinal)
            ? "unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret "
                + $"{secret.ValueFrom} from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret."
            : "unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid parameters: "
                + secret.ValueFrom));
}
