using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Results.ContinuousIntegration;

/// <summary>
/// GitLab, which has no commands: the outputs lie in a file that the job names as its dotenv report,
/// https://docs.gitlab.com/ci/variables/dotenv_variables. Errors are text in the log, as everywhere.
/// </summary>
internal sealed class GitLab : IBuildAgent
{
    /// <inheritdoc />
    public string Name => "GitLab";

    /// <inheritdoc />
    public string? Annotate(Diagnostic diagnostic, string? file) => null;

    /// <inheritdoc />
    public async Task TellAsync(JobReport report, IReporter reporter)
    {
        var variables = Path.Combine(report.Folder, JobReport.VariablesFile);
        await AtomicFile.WriteAsync(variables, report.Lines, CancellationToken.None);
        await AtomicFile.WriteAsync(Path.Combine(report.Folder, JobReport.SummaryFile), report.Summary, CancellationToken.None);
        reporter.Say(Importance.High, $"Outputs for later jobs (artifacts:reports:dotenv): {variables}");
    }
}
