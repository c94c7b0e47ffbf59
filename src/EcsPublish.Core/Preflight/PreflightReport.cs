using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Preflight;

/// <summary>What all checks found, in their order.</summary>
/// <param name="Checked">The names of the checks.</param>
internal sealed record PreflightReport(IReadOnlyList<string> Checked, IReadOnlyList<Finding> Findings)
{
    /// <summary>What is missing or wrong.</summary>
    public IReadOnlyList<Diagnostic> Problems => [.. Findings.OfType<Finding.Problem>().Select(problem => problem.Diagnostic)];

    /// <summary>Tells all of it. Nothing of it is loud unless it is a problem.</summary>
    /// <exception cref="PublishException">There is an error; the others are shown before it, and the last one decides.</exception>
    public void Tell(IReporter reporter)
    {
        reporter.Say(Importance.Low, $"Checked beforehand: {string.Join(", ", Checked)}");
        foreach (var note in Findings.OfType<Finding.Note>())
        {
            reporter.Say(Importance.Normal, note.Text);
        }

        var deciding = Problems.LastOrDefault(problem => problem.IsError);
        foreach (var problem in Problems.Where(problem => problem != deciding))
        {
            reporter.Report(problem);
        }

        if (deciding is not null)
        {
            throw new PublishException(deciding);
        }
    }
}
