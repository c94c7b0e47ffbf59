using EcsPublish.Core.Messages;
using EcsPublish.Core.Results.ContinuousIntegration;

namespace EcsPublish.Core.Results;

/// <summary>Leaves the result of a publish where it is looked for: result.json, and what the CI system knows of.</summary>
/// <param name="project">Name of the project.</param>
/// <param name="file">Full path of result.json.</param>
/// <param name="folder">obj/.../ecs/.</param>
/// <param name="agent">The CI system; null without one.</param>
internal sealed class PublishResult(string project, string file, string folder, IBuildAgent? agent)
{
    /// <summary>Forgets the result of an earlier publish: until this one has an outcome of its own, there is none.</summary>
    public void Clear()
    {
        string[] own = [Running.DossierText.FileName, JobReport.SummaryFile, JobReport.VariablesFile];
        foreach (var old in own.Select(name => Path.Combine(folder, name)).Append(file).Where(File.Exists))
        {
            File.Delete(old);
        }
    }

    /// <summary>Writes it.</summary>
    public async Task WriteAsync(PublishRecord record, IReporter reporter)
    {
        await AtomicFile.WriteAsync(file, ResultDocument.Write(record), CancellationToken.None);
        if (agent is not null)
        {
            await TellAsync(agent, record, reporter);
        }
    }

    private async Task TellAsync(IBuildAgent agent, PublishRecord record, IReporter reporter)
    {
        try
        {
            await agent.TellAsync(JobReport.Of(project, record, folder), reporter);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reporter.Report(Diagnostics.AgentNotTold.With(agent.Name, e.Message.TrimEnd('.'), file));
        }
    }
}
