using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads which AWS is published to.</summary>
internal static class TargetReader
{
    private static readonly string[] Runtimes = ["process", "docker"];

    public static TargetSettings Read(SettingsSource source)
    {
        var properties = source.Properties;
        return new TargetSettings
        {
            Region = properties.Shaped("EcsRegion", Shapes.Region),
            Account = properties.Shaped("EcsAccount", Shapes.Account),
            Profile = properties["EcsProfile"],
            EndpointUrl = ReadEndpoint(properties),
            Local = ReadLocal(source),
        };
    }

    private static Uri? ReadEndpoint(ValueReader properties)
    {
        if (Uri.TryCreate(properties["EcsEndpointUrl"], UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            return uri;
        properties.Complain("EcsEndpointUrl", Diagnostics.NotAnEndpoint);
        return null;
    }

    private static LocalSettings? ReadLocal(SettingsSource source)
    {
        var properties = source.Properties;
        var enabled = properties.Flag("EcsLocal") ?? false;
        var local = new LocalSettings(
            properties.Choice("EcsLocalRuntime", Runtimes) ?? "process",
            properties.Number("EcsLocalPort", 1, 65535),
            source.FullPath(properties["EcsLocalFolder"]),
            properties.Duration("EcsLocalIdle") ?? TimeSpan.FromMinutes(15),
            source.FullPath(properties["EcsLocalSecretsFile"]));

        if (enabled)
            Check(local, properties);
        return enabled ? local : null;
    }

    private static void Check(LocalSettings local, ValueReader properties)
    {
        if (local.SecretsFile is not null && !File.Exists(local.SecretsFile))
            properties.Complain("EcsLocalSecretsFile", Diagnostics.FileNotFound, local.SecretsFile);
    }
}
