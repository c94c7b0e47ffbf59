using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads how far the publish goes: EcsDeploy, EcsDryRun and EcsPlan.</summary>
internal static class DeployReader
{
    public static DeployKind Read(SettingsSource source)
    {
        var properties = source.Properties;
        var deploy = properties.Choice<DeployKind>("EcsDeploy") ?? DeployKind.None;

        RefuseSwitch(properties, "EcsDryRun");
        RefuseSwitch(properties, "EcsPlan");
        return deploy;
    }

    private static void RefuseSwitch(ValueReader properties, string name)
    {
        if (properties.Flag(name) == true)
            properties.Complain(name, Diagnostics.NotSupportedYet, "Remove it.");
    }
}
