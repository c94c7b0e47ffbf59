using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads EcsMountPoint items: a volume's name, and where it appears in the container.</summary>
internal static class MountPointReader
{
    public static IReadOnlyList<MountPointSetting> Read(ContainerScope scope)
    {
        var mounts = scope.Items("EcsMountPoint").Select(ReadOne).OfType<MountPointSetting>().ToList();
        foreach (var same in mounts.GroupBy(mount => mount.ContainerPath).Where(same => same.Count() > 1))
            scope.Problems.Add(new Origin("EcsMountPoint", same.Last().Volume), Diagnostics.PathTaken, same.Key, same.First().Volume);
        return mounts;
    }

    private static MountPointSetting? ReadOne(ItemReader item)
    {
        if (item["ContainerPath"] is null)
            item.ComplainAbout(Diagnostics.MissingMetadata, "ContainerPath", "/data");
        var path = item.Shaped("ContainerPath", Shapes.AbsolutePath);
        var readOnly = item.Flag("ReadOnly");
        return path is null ? null : new MountPointSetting(item.Include, path, readOnly);
    }
}
