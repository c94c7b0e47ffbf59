namespace EcsPublish.Core.Results.ContinuousIntegration;

/// <summary>What a CI system is told at the end of a publish.</summary>
/// <param name="Outputs">Names and values for later steps, only those that are known.</param>
/// <param name="Summary">The summary as Markdown.</param>
/// <param name="Folder">obj/.../ecs/, for files of our own.</param>
internal sealed record JobReport(IReadOnlyList<KeyValuePair<string, string>> Outputs, string Summary, string Folder)
{
    /// <summary>Name of the summary in <see cref="Folder"/>, where a system wants one of its own.</summary>
    public const string SummaryFile = "summary.md";

    /// <summary>Name of the variables in <see cref="Folder"/>, one <c>NAME=value</c> a line.</summary>
    public const string VariablesFile = "ecs.env";

    public static JobReport Of(string project, PublishRecord record, string folder) => new(JobOutputs.Of(record), JobSummary.Of(project, record), folder);

    /// <summary>The outputs as lines <c>NAME=value</c>.</summary>
    public string Lines => string.Concat(Outputs.Select(output => $"{output.Key}={output.Value}\n"));
}
