using Amazon.ECS.Model;

namespace EcsPublish.Local.Runtime;

/// <summary>One container of one task, definition and overrides laid together.</summary>
internal sealed record ContainerSpec
{
    /// <summary>The task's id: 32 hexadecimal digits.</summary>
    public required string TaskId { get; init; }

    /// <summary>The container's name.</summary>
    public required string Name { get; init; }

    /// <summary>The definition's entry point; null keeps the image's.</summary>
    public IReadOnlyList<string>? EntryPoint { get; init; }

    /// <summary>The command of the overrides, else of the definition; null keeps the image's.</summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>The definition's working directory, a path in the image; null keeps the image's.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Environment, secrets and overrides; the image's own lies below it.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The ports of the definition: container port and protocol.</summary>
    public IReadOnlyList<(int Port, string Protocol)> Ports { get; init; } = [];

    /// <summary>The task's ARN.</summary>
    public string TaskArn { get; init; } = "";

    /// <summary>The definition of its task, the task's own size in it.</summary>
    public TaskDefinition TaskDefinition { get; init; } = new();

    /// <summary>Its own definition, with the limits of this run. What only a container engine can do is read from here.</summary>
    public ContainerDefinition Definition { get; init; } = new();

    /// <summary>The ports of a container's definition.</summary>
    public static IEnumerable<(int Port, string Protocol)> PortsOf(ContainerDefinition container) =>
        (container.PortMappings ?? [])
            .Where(port => port.ContainerPort is not null)
            .Select(port => (port.ContainerPort!.Value, port.Protocol?.Value ?? "tcp"));
}
