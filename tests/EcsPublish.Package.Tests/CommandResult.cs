using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EcsPublish.Package.Tests;

/// <summary>How a command ended, and all that it printed, both streams in one.</summary>
internal sealed partial record CommandResult(int ExitCode, string Output)
{
    /// <summary>The printed lines, trimmed.</summary>
    public IReadOnlyList<string> Lines { get; } = [.. Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The errors; the summary at the end of a build repeats them.</summary>
    public IReadOnlyList<string> Errors => Diagnostics("error");

    /// <summary>The warnings.</summary>
    public IReadOnlyList<string> Warnings => Diagnostics("warning");

    /// <summary>What <c>-getProperty</c> and <c>-getItem</c> printed.</summary>
    public JsonNode Json => JsonNode.Parse(Output[Output.IndexOf('{', StringComparison.Ordinal)..(Output.LastIndexOf('}') + 1)])!;

    /// <summary>The only error.</summary>
    public string Error
    {
        get
        {
            Assert.HasCount(1, Errors, Output);
            return Errors[0];
        }
    }

    /// <summary>Ends the test unless the command succeeded.</summary>
    public CommandResult MustSucceed()
    {
        Assert.AreEqual(0, ExitCode, Output);
        return this;
    }

    /// <summary>How often a text was printed.</summary>
    public int Count(string text) => Regex.Count(Output, Regex.Escape(text));

    private List<string> Diagnostics(string kind) =>
        [.. Lines.Where(line => DiagnosticKind().Match(line) is { Success: true } match && match.Groups["kind"].Value == kind).Distinct()];

    [GeneratedRegex(@"^.*?\s?: (?<kind>error|warning) ?[A-Z]*\d*\s?:")]
    private static partial Regex DiagnosticKind();
}
