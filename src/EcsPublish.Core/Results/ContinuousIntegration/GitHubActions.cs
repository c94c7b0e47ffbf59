using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Results.ContinuousIntegration;

/// <summary>
/// GitHub Actions: outputs and summary go into the files that it names. Only annotations are commands in the log; the runner takes them also where the
/// console logger indents them. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
/// </summary>
internal sealed class GitHubActions(IReadOnlyDictionary<string, string> environment) : IBuildAgent
{
    /// <inheritdoc />
    public string Name => "GitHub Actions";

    /// <inheritdoc />
    public string Annotate(Diagnostic diagnostic, string? file)
    {
        var place = file is null ? "" : $"file={Property(InWorkspace(file))},{(diagnostic.Line > 0 ? $"line={diagnostic.Line}," : "")}";
        return $"::{(diagnostic.IsError ? "error" : "warning")} {place}title={diagnostic.Code}::{Data(HarmlessText.Of(diagnostic.Text))}";
    }

    /// <inheritdoc />
    public async Task TellAsync(JobReport report, IReporter reporter)
    {
        await AppendAsync("GITHUB_OUTPUT", report.Lines);
        await AppendAsync("GITHUB_STEP_SUMMARY", report.Summary);
    }

    private Task AppendAsync(string variable, string text) =>
        environment.GetValueOrDefault(variable) is { Length: > 0 } path ? SharedFile.AppendAsync(path, text) : Task.CompletedTask;

    // Annotations are shown at paths of the repository.
    private string InWorkspace(string file)
    {
        if (environment.GetValueOrDefault("GITHUB_WORKSPACE") is not { Length: > 0 } workspace)
        {
            return file;
        }

        var relative = Path.GetRelativePath(workspace, file).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? file : relative;
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
