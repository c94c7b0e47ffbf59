using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Results.ContinuousIntegration;

/// <summary>
/// Azure Pipelines, which knows only commands in the log, anywhere in a line:
/// https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands. The summary is a file of ours that a command names.
/// </summary>
internal sealed class AzurePipelines : IBuildAgent
{
    /// <inheritdoc />
    public string Name => "Azure Pipelines";

    /// <inheritdoc />
    public string Annotate(Diagnostic diagnostic, string? file)
    {
        var place = file is null ? "" : $"sourcepath={Property(file)};{(diagnostic.Line > 0 ? $"linenumber={diagnostic.Line};" : "")}";
        return $"##vso[task.logissue type={(diagnostic.IsError ? "error" : "warning")};{place}code={diagnostic.Code}]{Data(HarmlessText.Of(diagnostic.Text))}";
    }

    /// <inheritdoc />
    public async Task TellAsync(JobReport report, IReporter reporter)
    {
        foreach (var (name, value) in report.Outputs)
        {
            reporter.Command($"##vso[task.setvariable variable={name};isOutput=true]{Data(value)}");
        }

        var summary = Path.Combine(report.Folder, JobReport.SummaryFile);
        await AtomicFile.WriteAsync(summary, report.Summary, CancellationToken.None);
        reporter.Command($"##vso[task.uploadsummary]{Data(summary)}");
    }

    private static string Data(string text) => text.Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
}
