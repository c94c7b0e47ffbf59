using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads what cleanup keeps, and when it runs.</summary>
internal static class CleanupReader
{
    private const int MostKept = 1000;

    public static CleanupSettings Read(SettingsSource source, DeployKind deploy)
    {
        var properties = source.Properties;
        var unset = new CleanupSettings();
        var cleanup = new CleanupSettings
        {
            Scope = properties.Choice<CleanupScope>("EcsCleanupScope") ?? unset.Scope,
            KeepRevisions = properties.Number("EcsKeepRevisions", 1, MostKept) ?? unset.KeepRevisions,
            KeepImages = properties.Number("EcsKeepImages", 1, MostKept) ?? unset.KeepImages,
            Confirm = properties.Flag("EcsCleanupConfirm") ?? false,
            AfterPublish = properties.Flag("EcsCleanupAfterPublish") ?? false,
            AfterRun = properties.Flag("EcsCleanupAfterRun") ?? false,
        };
        if (cleanup.AfterRun && deploy != DeployKind.Task)
            properties.Complain("EcsCleanupAfterRun", Diagnostics.OnlyAfterRun, deploy);
        else if (cleanup.AfterRun && WhyItLivesOn(properties) is { } why)
            properties.Complain("EcsCleanupAfterRun", Diagnostics.CleanupOfALivingTask, why);
        return cleanup;
    }

    private static string? WhyItLivesOn(ValueReader properties) =>
        Is(properties, "EcsWait", false) ? "with EcsWait=false the task runs on"
        : Is(properties, "EcsKeepOnCancel", true) ? "with EcsKeepOnCancel=true the task may run on"
        : null;

    private static bool Is(ValueReader properties, string name, bool value) => bool.TryParse(properties[name], out var set) && set == value;
}
