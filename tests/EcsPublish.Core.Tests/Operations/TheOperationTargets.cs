using System.Text.RegularExpressions;
using System.Xml.Linq;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;
using EcsPublish.Core.Settings.Names;
using EcsPublish.Core.Tests.Messages;

namespace EcsPublish.Core.Tests.Operations;

[TestClass]
public sealed partial class TheOperationTargets
{
    private readonly XDocument _targets = XDocument.Parse(Repository.Read("build/EcsPublish.Operations.targets"));

    [TestMethod]
    public void Say_of_an_error_what_its_descriptor_says()
    {
        var text = _targets.Descendants("Error").Single().Attribute("Text")!.Value;

        var number = 0;
        Assert.AreEqual(Diagnostics.NothingToOperate.Format, PropertyUse().Replace(text, _ => $"{{{number++}}}"));
    }

    [TestMethod]
    public void Give_defaults_only_to_names_that_are_known() =>
        Assert.AreSequenceEqual(
            [],
            _targets.Descendants("PropertyGroup").Elements().Select(property => property.Name.LocalName)
                .Where(name => name.StartsWith("Ecs", StringComparison.Ordinal)).Except(KnownNames.Properties));

    [TestMethod]
    public void Begin_a_log_where_the_settings_do() =>
        Assert.AreEqual(new OperationSettings().Since, new Settings.TestProject().Set("EcsSince", Default("EcsSince")).ParseValid().Operations.Since);

    [TestMethod]
    public void Are_called_like_their_operations() =>
        Assert.AreSequenceEqual(
            ["EcsStatus", "EcsLogs", "EcsStop", "EcsRollback", "EcsPolicy", "EcsCleanup"],
            _targets.Descendants("RunEcsOperation").Select(task => "Ecs" + task.Attribute("Operation")!.Value)
                .Intersect(_targets.Descendants("Target").Select(target => target.Attribute("Name")!.Value)));

    private string Default(string name) => _targets.Descendants(name).Single().Value;

    [GeneratedRegex("\\$\\(\\w+\\)")]
    private static partial Regex PropertyUse();
}
