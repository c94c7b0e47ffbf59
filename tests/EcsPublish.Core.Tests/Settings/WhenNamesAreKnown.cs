using EcsPublish.Core.Settings;
using EcsPublish.Core.Settings.Names;

namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenNamesAreKnown
{
    private readonly AskedNames<string> _properties = new(new Dictionary<string, string> { ["EcsLocal"] = "true" });
    private readonly AskedNames<IReadOnlyList<ProjectItem>> _items = new(new Dictionary<string, IReadOnlyList<ProjectItem>>());

    public WhenNamesAreKnown() =>
        SettingsParser.Parse(new ProjectInput { ProjectFile = TestProject.File, Properties = _properties, Items = _items });

    [TestMethod]
    public void No_property_that_is_read_is_called_a_misspelling() =>
        Assert.IsEmpty(_properties.Asked.Where(IsOurs).Except(KnownNames.Properties));

    [TestMethod]
    public void No_item_that_is_read_is_called_a_misspelling_and_each_that_is_known_is_read() =>
        Assert.AreSequenceEqual(KnownNames.Items.Where(item => item.Value is not null).Select(item => item.Key).Order(), _items.Asked.Where(IsOurs));

    [TestMethod]
    public void No_name_is_a_slip_away_from_another_by_case_alone() =>
        Assert.HasCount(KnownNames.Properties.Count, KnownNames.Properties.Distinct(StringComparer.OrdinalIgnoreCase).ToList());

    private static bool IsOurs(string name) => name.StartsWith("Ecs", StringComparison.Ordinal);
}
