using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Publishing;

/// <summary>All that can be known of a publish without a network: its settings and its task definition file, with every fault of both.</summary>
internal sealed record OfflineReading
{
    /// <summary>Null when any of the diagnostics is an error.</summary>
    public PublishSettings? Settings { get; private init; }

    /// <summary>What EcsTaskDefinitionFile holds, cleaned; null without one.</summary>
    public JsonObject? DefinitionFile { get; private init; }

    /// <summary>Errors and warnings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private init; } = [];

    /// <summary>What was cleaned away, for the reader of a detailed log.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    /// <summary>Reads and checks everything.</summary>
    public static OfflineReading Of(ProjectInput project)
    {
        var parsed = SettingsParser.Parse(project);
        if (parsed.Settings is not { TaskDefinition.File: { } path } settings)
        {
            return new OfflineReading { Settings = parsed.Settings, Diagnostics = parsed.Diagnostics };
        }

        var file = TaskDefinitionFile.Read(path);
        return new OfflineReading
        {
            Settings = file.Diagnostics.Any(diagnostic => diagnostic.IsError) ? null : WithFamilyOf(settings, file.Definition),
            DefinitionFile = file.Definition,
            Diagnostics = [.. parsed.Diagnostics, .. file.Diagnostics],
            Notes = file.Notes,
        };
    }

    // A family that is only made from the repository's name gives way to the one in the file.
    private static PublishSettings WithFamilyOf(PublishSettings settings, JsonObject file) =>
        settings.TaskDefinition.FamilyIsDefault && file["family"]?.GetValue<string>() is { Length: > 0 } family
            ? settings with
            {
                TaskDefinition = settings.TaskDefinition with { Family = family },
                Service = settings.Service.NameIsDefault ? settings.Service with { Name = family } : settings.Service,
            }
            : settings;
}
