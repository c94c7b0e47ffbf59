using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Publishing.Images;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Results;
using EcsPublish.Core.Settings;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Previews;

/// <summary>
/// EcsDryRun: renders everything that a publish would send, without credentials and network. What only AWS knows is a placeholder, and each
/// placeholder is named. What was rendered lies in obj/.../ecs.
/// </summary>
internal sealed class DryRun(PublishContext context, PublishRecord record) : IPreview
{
    private readonly Placeholders _placeholders = new(context.Settings);

    private PublishSettings Settings => context.Settings;

    /// <inheritdoc />
    public async Task RunAsync(ProjectInput image, CancellationToken cancellation)
    {
        record.Outcome = Outcome.DryRun;
        record.Identity = _placeholders.Identity;
        var offline = new OfflineImage(context);
        var prepared = await offline.PrepareAsync(image, cancellation);
        var rendered = await new DefinitionRendering(context).RunAsync(Values(prepared), cancellation);
        await WriteAsync("image-plan.json", ImagePlan.Of(prepared.Content, _placeholders.Image, image["ContainerBaseImage"]), cancellation);
        if (RequestFile.Of(Settings, rendered, _placeholders) is { } request)
        {
            await WriteAsync(request.Name, request.Content, cancellation);
        }

        Tell(offline.Note(image));
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private RenderContext Values(PreparedImage image) => new()
    {
        File = context.DefinitionFile,
        Image = _placeholders.Image,
        Architecture = CpuArchitecture.Of(image.Platform.Architecture),
        Region = _placeholders.Identity.Region,
        ExecutionRoleArn = _placeholders.RoleArn(Settings.TaskDefinition.ExecutionRole),
        TaskRoleArn = _placeholders.RoleArn(Settings.TaskDefinition.TaskRole),
        SecretArns = _placeholders.SecretArns,
        DerivedPorts = DerivedPorts.Of(Settings, image.Configuration, image.BaseConfiguration),
        Tags = OwnershipTags.For(Settings),
    };

    private async Task WriteAsync(string name, System.Text.Json.Nodes.JsonObject content, CancellationToken cancellation)
    {
        var path = Path.Combine(Settings.Project.OutputFolder, name);
        await AtomicFile.WriteAsync(path, TaskDefinitionText.Write(content), cancellation);
        context.Reporter.Say(Importance.Normal, $"Rendered {path}");
    }

    private void Tell(string imageNote)
    {
        foreach (var note in _placeholders.Notes)
        {
            context.Reporter.Say(Importance.High, note);
        }

        context.Reporter.Say(Importance.High, imageNote);
        context.Reporter.Say(Importance.High, $"Dry run of {Settings.Project.Name}: rendered and valid as far as can be told offline, nothing was sent; see {Settings.Project.OutputFolder}");
    }
}
