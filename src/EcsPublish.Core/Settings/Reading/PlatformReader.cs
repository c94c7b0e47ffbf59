using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;
using EcsPublish.Images;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>
/// Reads the platforms the image is built for. Unset means linux-x64 on every machine: the SDK would take the build host's architecture, and
/// the task definition would flip between a Mac and CI. As with the SDK, a single name wins over a list.
/// </summary>
internal static class PlatformReader
{
    private const string Default = "linux-x64";
    private const string ContainerList = "ContainerRuntimeIdentifiers";
    private const string ProjectList = "RuntimeIdentifiers";

    /// <summary>ECS knows X86_64 and ARM64 for Linux; no other architecture.</summary>
    private static readonly Shape Linux = new("linux(-musl)?-(x64|arm64)", "linux-x64 or linux-arm64");

    private static readonly string[] One = ["ContainerRuntimeIdentifier", "RuntimeIdentifier"];

    /// <returns>The platform of tasks, and the list that it is the first of; an empty one when the project names none.</returns>
    public static (string First, IReadOnlyList<string> Listed) Read(SettingsSource source)
    {
        var single = One.Select(name => ReadOne(source, name)).ToList().Find(identifier => identifier is not null);
        if (single is not null)
            return (single, []);

        var name = source.Input[ContainerList] is null ? ProjectList : ContainerList;
        var listed = ReadMany(source, name);
        return (listed.FirstOrDefault() ?? Default, listed);
    }

    private static string? ReadOne(SettingsSource source, string name)
    {
        var identifier = source.Input[name];
        if (identifier is not null && !Linux.Fits(identifier))
            source.Properties.Complain(name, Diagnostics.NotLinux, Linux.Advice);
        return identifier;
    }

    /// <summary>A list may name other systems too, for other uses of the project: only the Linux ones count.</summary>
    private static List<string> ReadMany(SettingsSource source, string name)
    {
        var identifiers = ValueList.Parse(source.Input[name]);
        var linux = identifiers.Where(Linux.Fits).Distinct().ToList();
        if (identifiers.Count > 0 && linux.Count == 0)
            source.Properties.Complain(name, Diagnostics.NotLinux, Linux.Advice);
        if (linux.GroupBy(Platform.FromRuntimeIdentifier).FirstOrDefault(group => group.Count() > 1) is { } same)
            source.Properties.Complain(name, Diagnostics.PlatformTwice, string.Join(" and ", same));
        return linux;
    }

    /// <summary>Each platform of a list is published on its own, for which restore has to know all of them.</summary>
    public static void CheckRestored(SettingsSource source, IReadOnlyList<string> listed)
    {
        var restored = ValueList.Parse(source.Input[ProjectList]);
        var missing = listed.Where(identifier => !restored.Contains(identifier, StringComparer.OrdinalIgnoreCase)).ToList();
        if (missing.Count > 0)
            source.Properties.Complain(ContainerList, Diagnostics.PlatformNotRestored, string.Join(" and ", missing), string.Join(';', restored.Concat(missing)));
    }
}
