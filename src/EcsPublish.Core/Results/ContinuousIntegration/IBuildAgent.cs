using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Results.ContinuousIntegration;

/// <summary>
/// The CI system that runs the build. It is told what a person would copy by hand: errors and warnings at their place, outputs for later steps, and a
/// summary of the job. Files are preferred to commands in the log; what a container printed is in neither but as harmless text.
/// </summary>
internal interface IBuildAgent
{
    /// <summary>Its name, for messages.</summary>
    string Name { get; }

    /// <summary>The command that shows a warning or an error beside the code; null where there is none.</summary>
    /// <param name="diagnostic">What is wrong.</param>
    /// <param name="file">The file to open; null when there is none.</param>
    string? Annotate(Diagnostic diagnostic, string? file);

    /// <summary>Hands over outputs and summary.</summary>
    Task TellAsync(JobReport report, IReporter reporter);
}
