using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads EcsUlimit items.</summary>
internal static class UlimitReader
{
    private const int Unlimited = -1;

    private static readonly string[] Names =
    [
        "core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc", "rss", "rtprio", "rttime", "sigpending",
        "stack",
    ];

    private static readonly Shape Known = new(string.Join('|', Names), Wording.OneOf(Names));

    public static IReadOnlyList<UlimitSetting> Read(ContainerScope scope)
    {
        var items = scope.Items("EcsUlimit");
        NamedItems.ReportDuplicates(items, scope.Problems);
        return [.. items.Select(item => ReadOne(item, scope.Problems)).OfType<UlimitSetting>()];
    }

    private static UlimitSetting? ReadOne(ItemReader item, Problems problems)
    {
        if (!Known.Fits(item.Include))
            item.ComplainAbout(Diagnostics.WrongShape, item.Include, Known.Advice);
        if (ReadLimit(item, "Soft") is not { } soft || ReadLimit(item, "Hard") is not { } hard)
            return null;

        if (hard != Unlimited && (soft > hard || soft == Unlimited))
            problems.Add(item.Origin, Diagnostics.UlimitOrder, soft, hard);
        return new UlimitSetting(item.Include, soft, hard);
    }

    private static int? ReadLimit(ItemReader item, string name)
    {
        if (item[name] is null)
            item.ComplainAbout(Diagnostics.MissingMetadata, name, "65536");
        return item.Number(name, Unlimited, int.MaxValue);
    }
}
