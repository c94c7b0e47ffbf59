using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>A rendered definition and what there is to say about it.</summary>
internal sealed record RenderedTaskDefinition
{
    /// <summary>The input of <c>aws ecs register-task-definition --cli-input-json</c>.</summary>
    public required JsonObject Definition { get; init; }

    /// <summary>The container that runs the project's image; a file may have given it another name than EcsContainerName.</summary>
    public required string ContainerName { get; init; }

    /// <summary>Warnings and errors. With an error the definition must not be registered.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Decisions with their reasons, for the reader of a detailed log.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
