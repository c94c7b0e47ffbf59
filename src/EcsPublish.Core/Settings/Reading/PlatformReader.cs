using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>
/// Reads the platform the image is built for. Unset means linux-x64 on every machine: the SDK would take the build host's architecture, and
/// the task definition would flip between a Mac and CI.
/// </summary>
internal static class PlatformReader
{
    private const string Default = "linux-x64";

    /// <summary>ECS knows X86_64 and ARM64 for Linux; no other architecture.</summary>
    private static readonly Shape Linux = new("linux(-musl)?-(x64|arm64)", "linux-x64 or linux-arm64");

    private static readonly string[] One = ["ContainerRuntimeIdentifier", "RuntimeIdentifier"];
    private static readonly string[] Many = ["ContainerRuntimeIdentifiers", "RuntimeIdentifiers"];

    public static string Read(SettingsSource source)
    {
        var single = One.Select(name => ReadOne(source, name)).ToList();
        return single.Find(identifier => identifier is not null)
            ?? Many.Select(name => ReadMany(source, name)).FirstOrDefault(identifier => identifier is not null)
            ?? Default;
    }

    private static string? ReadOne(SettingsSource source, string name)
    {
        var identifier = source.Input[name];
        if (identifier is not null && !Linux.Fits(identifier))
            source.Properties.Complain(name, Diagnostics.NotLinux, Linux.Advice);
        return identifier;
    }

    /// <summary>A list may name other systems too, for other uses of the project: only the Linux ones count.</summary>
    private static string? ReadMany(SettingsSource source, string name)
    {
        var identifiers = ValueList.Parse(source.Input[name]);
        var linux = identifiers.Where(Linux.Fits).ToList();
        if (linux.Count > 1)
            source.Properties.Complain(name, Diagnostics.ManyPlatforms, Wording.OneOf(linux));
        else if (identifiers.Count > 0 && linux.Count == 0)
            source.Properties.Complain(name, Diagnostics.NotLinux, Linux.Advice);
        return linux.FirstOrDefault();
    }
}
