using System.Text.RegularExpressions;
using System.Xml.Linq;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;
using EcsPublish.Core.Settings.Names;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Messages;

[TestClass]
public sealed partial class TheTargets
{
    private readonly XDocument _targets = XDocument.Parse(Repository.Read("build/EcsPublish.targets"));
    private readonly AskedNames<string> _properties = new(new Dictionary<string, string> { ["EcsLocal"] = "true" });
    private readonly AskedNames<IReadOnlyList<ProjectItem>> _items = new(new Dictionary<string, IReadOnlyList<ProjectItem>>());

    public TheTargets() =>
        SettingsParser.Parse(new ProjectInput { ProjectFile = TestProject.File, Properties = _properties, Items = _items });

    [TestMethod]
    [DataRow("ECS0001")]
    [DataRow("ECS0002")]
    public void Say_of_an_error_what_its_descriptor_says(string code)
    {
        var text = _targets.Descendants("Error").Single(error => (string?)error.Attribute("Code") == code).Attribute("Text")!.Value;

        var number = 0;
        var format = PropertyUse().Replace(text, _ => $"{{{number++}}}");

        Assert.AreEqual(Diagnostics.All.Single(descriptor => descriptor.Code == code).Format, format);
    }

    [TestMethod]
    public void Pass_on_every_property_that_the_settings_read() =>
        Assert.AreSequenceEqual([], _properties.Asked.Except(Passed("_EcsProperty", "Include")));

    [TestMethod]
    public void Pass_on_every_item_that_the_settings_read() =>
        Assert.AreSequenceEqual([], _items.Asked.Except(Passed("_EcsItem", "EcsList")));

    [TestMethod]
    public void Pass_on_no_property_that_is_not_known() =>
        Assert.AreSequenceEqual([], Passed("_EcsProperty", "Include").Where(IsOurs).Except(KnownNames.Properties));

    [TestMethod]
    public void Pass_on_each_property_as_itself() =>
        Assert.AreSequenceEqual(
            [],
            _targets.Descendants("_EcsProperty").Where(property => IsOurs(property.Attribute("Include")!.Value))
                .Where(property => property.Attribute("Value")!.Value != $"$({property.Attribute("Include")!.Value})").Select(property => property.ToString()));

    [TestMethod]
    public void Give_defaults_only_to_names_that_are_known() =>
        Assert.AreSequenceEqual(
            [],
            _targets.Descendants("PropertyGroup").Elements().Select(property => property.Name.LocalName).Where(IsOurs).Distinct().Except(KnownNames.Properties));

    private IEnumerable<string> Passed(string item, string attribute) => _targets.Descendants(item).Select(element => element.Attribute(attribute)!.Value);

    private static bool IsOurs(string name) => name.StartsWith("Ecs", StringComparison.Ordinal);

    [GeneratedRegex("\\$\\(\\w+\\)")]
    private static partial Regex PropertyUse();
}
