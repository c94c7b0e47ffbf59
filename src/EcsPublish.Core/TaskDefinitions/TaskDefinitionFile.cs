using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>EcsTaskDefinitionFile, read and cleaned: the input of <c>aws ecs register-task-definition --cli-input-json</c>.</summary>
internal sealed record TaskDefinitionFile
{
    /// <summary>The definition without comments, nulls, wrapper and describe-only fields. Empty when the file could not be read.</summary>
    public required JsonObject Definition { get; init; }

    /// <summary>Every fault of the file, each with its line where it has one. With an error the definition must not be used.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>What was cleaned away, in sentences. None of it is a fault: files come from consoles and from describe commands.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Reads a file. Whatever is in it, nothing is thrown.</summary>
    /// <param name="path">Full path.</param>
    public static TaskDefinitionFile Read(string path) => new TaskDefinitionFileReader(path).Read();
}
