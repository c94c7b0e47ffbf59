namespace EcsPublish.Protocol;

/// <summary>One line up from the engine. Which members are set depends on <see cref="Kind"/>.</summary>
internal sealed record EngineEvent
{
    /// <summary>The publish this is about.</summary>
    public required string Publish { get; init; }

    /// <summary>One of <see cref="EngineEventKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>message, log, command, warning, error: the text, one line.</summary>
    public string? Text { get; init; }

    /// <summary>message: <c>High</c>, <c>Normal</c> or <c>Low</c>.</summary>
    public string? Importance { get; init; }

    /// <summary>message: <c>Added</c>, <c>Removed</c> or <c>Changed</c> for a line of a comparison.</summary>
    public string? Tone { get; init; }

    /// <summary>log: the container.</summary>
    public string? Container { get; init; }

    /// <summary>warning, error: the code, for example <c>ECS1003</c>.</summary>
    public string? Code { get; init; }

    /// <summary>warning, error: the file to open.</summary>
    public string? File { get; init; }

    /// <summary>warning, error: the line in the file, from 1.</summary>
    public int Line { get; init; }

    /// <summary>result: the request it answers.</summary>
    public int Id { get; init; }

    /// <summary>result: whether the publish goes on.</summary>
    public bool Ok { get; init; }

    /// <summary>result: what the phase made known, by the name of the task's output.</summary>
    public Dictionary<string, string>? Outputs { get; init; }
}

/// <summary>The kinds of <see cref="EngineEvent"/>.</summary>
internal static class EngineEventKind
{
    /// <summary>A line of the story, a decision or a detail.</summary>
    public const string Message = "message";

    /// <summary>A line that a container printed.</summary>
    public const string Log = "log";

    /// <summary>A line for the CI system's agent: shown as it is.</summary>
    public const string Command = "command";

    /// <summary>A coded warning.</summary>
    public const string Warning = "warning";

    /// <summary>A coded error.</summary>
    public const string Error = "error";

    /// <summary>The answer to a request; nothing more comes for it.</summary>
    public const string Result = "result";
}
