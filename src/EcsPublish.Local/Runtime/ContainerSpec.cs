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
}
