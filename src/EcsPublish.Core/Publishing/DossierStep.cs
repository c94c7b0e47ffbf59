using EcsPublish.Core.Messages;
using EcsPublish.Core.Running;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Publishing;

/// <summary>The error stands alone; the whole story follows it as messages, and lies beside result.json.</summary>
internal static class DossierStep
{
    /// <returns>The failure with the story as its details; as it was when there is none.</returns>
    public static async Task<Diagnostic> RunAsync(PublishSettings settings, Diagnostic failure, Dossier? dossier)
    {
        if (dossier is null)
        {
            return failure;
        }

        var path = Path.Combine(settings.Project.OutputFolder, DossierText.FileName);
        await AtomicFile.WriteAsync(path, DossierText.Markdown(dossier), CancellationToken.None);
        return failure with { Details = [.. DossierText.Lines(dossier), $"Dossier: {path}"] };
    }
}
