using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>
/// Reads EcsCapacityProvider items; the ranges are those of the
/// <see href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html">strategy item</see>.
/// </summary>
internal static class CapacityProviderReader
{
    public static IReadOnlyList<CapacityProviderSetting> Read(SettingsSource source)
    {
        var items = source.Items("EcsCapacityProvider").ToList();
        NamedItems.ReportDuplicates(items, source.Problems);
        return [.. items.Select(ReadOne)];
    }

    private static CapacityProviderSetting ReadOne(ItemReader item)
    {
        if (!Shapes.CapacityProvider.Fits(item.Include))
            item.ComplainAbout(Diagnostics.WrongShape, item.Include, Shapes.CapacityProvider.Advice);
        return new CapacityProviderSetting(item.Include, item.Number("Weight", 0, 1000), item.Number("Base", 0, 100_000));
    }
}
