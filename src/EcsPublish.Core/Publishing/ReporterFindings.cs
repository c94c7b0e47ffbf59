using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Publishing;

/// <summary>Reports several findings at once.</summary>
internal static class ReporterFindings
{
    /// <summary>Shows all of them; the last of the errors ends the publish.</summary>
    /// <exception cref="PublishException">There is an error.</exception>
    public static void ReportAll(this IReporter reporter, IReadOnlyList<Diagnostic> findings)
    {
        var last = findings.LastOrDefault(finding => finding.IsError);
        foreach (var finding in findings.Where(finding => !ReferenceEquals(finding, last)))
        {
            reporter.Report(finding);
        }

        if (last is not null)
        {
            throw new PublishException(last);
        }
    }
}
