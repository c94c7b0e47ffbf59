using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads EcsDryRun and EcsPlan.</summary>
internal static class ModeReader
{
    public static PublishMode Read(SettingsSource source)
    {
        var dryRun = source.Properties.Flag("EcsDryRun") ?? false;
        var plan = source.Properties.Flag("EcsPlan") ?? false;
        if (dryRun && plan)
            source.Properties.Complain("EcsPlan", Diagnostics.PlanInDryRun);
        return dryRun ? PublishMode.DryRun : plan ? PublishMode.Plan : PublishMode.Publish;
    }
}
