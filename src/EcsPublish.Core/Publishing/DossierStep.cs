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
        return failure with { Details = [.. DossierText.Lines(dossier), await WriteAsync(path, dossier)] };
    }

    // A disk that is full must not take the place of the failure that is told.
    private static async Task<string> WriteAsync(string path, Dossier dossier)
    {
        try
        {
            await AtomicFile.WriteAsync(path, DossierText.Markdown(dossier), CancellationToken.None);
            return $"Dossier: {path}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"The dossier could not be written: {e.Message}";
        }
    }
}
