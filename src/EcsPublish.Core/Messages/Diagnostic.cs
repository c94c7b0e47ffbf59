namespace EcsPublish.Core.Messages;

/// <summary>A warning or an error as the user meets it: one line that stands alone, saying what happened and what to do.</summary>
/// <param name="Descriptor">What kind it is, with its code.</param>
/// <param name="Text">The whole sentence, values filled in.</param>
internal sealed record Diagnostic(DiagnosticDescriptor Descriptor, string Text)
{
    /// <summary>The code, for example <c>ECS1003</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>Whether it fails the publish.</summary>
    public bool IsError => Descriptor.Severity == Severity.Error;

    /// <summary>The file to open, when there is one: the project, a publish profile, the task definition file.</summary>
    public string? File { get; init; }

    /// <summary>The line in <see cref="File"/>, from 1; 0 when unknown.</summary>
    public int Line { get; init; }

    /// <summary>More lines for the reader who wants to know: each becomes a message of its own after the error.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];
}
