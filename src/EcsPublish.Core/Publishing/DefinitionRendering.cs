using EcsPublish.Core.Messages;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Publishing;

/// <summary>Renders the task definition and writes it into obj/, where a person can read it and a script can take it.</summary>
internal sealed class DefinitionRendering(PublishContext context)
{
    private const string FileName = "task-definition.json";

    /// <summary>Renders, checks and writes.</summary>
    /// <exception cref="PublishException">ECS would not take the definition; all faults but the last are reported.</exception>
    public async Task<RenderedTaskDefinition> RunAsync(RenderContext values, CancellationToken cancellation)
    {
        var rendered = TaskDefinitionRenderer.Render(context.Settings.TaskDefinition, values);
        context.Reporter.ReportAll([.. rendered.Diagnostics, .. TaskDefinitionCheck.Run(rendered.Definition)]);
        foreach (var note in rendered.Notes)
        {
            context.Reporter.Say(Importance.Normal, note);
        }

        var path = Path.Combine(context.Settings.Project.OutputFolder, FileName);
        await AtomicFile.WriteAsync(path, TaskDefinitionText.Write(rendered.Definition), cancellation);
        context.Reporter.Say(Importance.Normal, $"Rendered {path}");
        return rendered;
    }
}
