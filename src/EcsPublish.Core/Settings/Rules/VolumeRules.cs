using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>Volumes are of one kind each, and every mount point has its volume.</summary>
internal static class VolumeRules
{
    public static void Check(TaskDraft draft)
    {
        foreach (var volume in draft.Definition.Volumes)
            CheckVolume(volume, draft.Problems);
        if (!draft.Source.HasDefinitionFile)
            CheckMountPoints(draft);
    }

    private static void CheckVolume(VolumeSetting volume, Problems problems)
    {
        var origin = new Origin("EcsVolume", volume.Name);
        if (volume is { HostPath: not null, FileSystemId: not null })
            problems.Add(origin, Diagnostics.TwoKindsOfVolume);
        if (volume.FileSystemId is null && EfsOption(volume) is { } option)
            problems.Add(origin, Diagnostics.EfsOptionAlone, option);
        if (volume is { AccessPointId: not null, RootDirectory: not (null or "/") })
            problems.Add(origin, Diagnostics.RootBesideAccessPoint, volume.RootDirectory);
        if (volume is { TransitEncryption: false, AccessPointId: not null } or { TransitEncryption: false, Iam: true })
            problems.Add(origin, Diagnostics.EncryptionNeeded);
    }

    private static string? EfsOption(VolumeSetting volume) => volume switch
    {
        { AccessPointId: not null } => "AccessPointId",
        { RootDirectory: not null } => "RootDirectory",
        { TransitEncryption: not null } => "TransitEncryption",
        { Iam: not null } => "Iam",
        _ => null,
    };

    private static void CheckMountPoints(TaskDraft draft)
    {
        var names = draft.Definition.Volumes.Select(volume => volume.Name).ToList();
        foreach (var mount in draft.Containers.SelectMany(container => container.MountPoints).Where(mount => !names.Contains(mount.Volume)))
            draft.Problems.Add(new Origin("EcsMountPoint", mount.Volume), Diagnostics.UnknownVolume);
    }
}
