namespace EcsPublish.Package.Tests;

/// <summary>How a command ended, and all that it printed, both streams in one.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>The printed lines, trimmed.</summary>
    public IReadOnlyList<string> Lines { get; } = [.. Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The lines that a build tool takes for errors.</summary>
    public IReadOnlyList<string> Errors => [.. Lines.Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct()];
}
