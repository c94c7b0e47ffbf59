using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads EcsVolume items.</summary>
internal static class VolumeReader
{
    public static IReadOnlyList<VolumeSetting> Read(SettingsSource source)
    {
        var items = source.Items("EcsVolume").ToList();
        NamedItems.ReportDuplicates(items, source.Problems);
        return [.. items.Select(ReadOne)];
    }

    private static VolumeSetting ReadOne(ItemReader item)
    {
        if (!Shapes.Name.Fits(item.Include))
            item.ComplainAbout(Diagnostics.WrongShape, item.Include, Shapes.Name.Advice);

        var volume = new VolumeSetting
        {
            Name = item.Include,
            HostPath = item.Shaped("HostPath", Shapes.AbsolutePath),
            FileSystemId = item.Shaped("FileSystemId", Shapes.FileSystem),
            RootDirectory = item.Shaped("RootDirectory", Shapes.AbsolutePath),
            AccessPointId = item.Shaped("AccessPointId", Shapes.AccessPoint),
            TransitEncryption = item.Flag("TransitEncryption"),
            Iam = item.Flag("Iam"),
        };
        return volume.TransitEncryption is null && (volume.AccessPointId is not null || volume.Iam == true)
            ? volume with { TransitEncryption = true } // Both need it, and ECS's default is off.
            : volume;
    }
}
