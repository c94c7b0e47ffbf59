using System.Text.RegularExpressions;
using EcsPublish.Core.Settings.Names;
using EcsPublish.Core.Tests.Messages;

namespace EcsPublish.Core.Tests.Settings;

/// <summary>docs/properties.md, compared with the names that the package knows and the defaults that its targets set.</summary>
[TestClass]
public sealed partial class ThePropertyReference
{
    private static readonly string Page = Repository.Read("docs/properties.md");
    private static readonly string Targets = Repository.Read("build/EcsPublish.targets") + Repository.Read("build/EcsPublish.Operations.targets");

    [TestMethod]
    public void Has_a_row_for_each_property_and_for_no_other() =>
        Assert.AreSequenceEqual(KnownNames.Properties.Order(StringComparer.Ordinal), Rows("property").Select(row => row[0]).Order(StringComparer.Ordinal));

    [TestMethod]
    public void Has_a_row_for_each_item_with_its_metadata()
    {
        var items = KnownNames.Items.Where(item => item.Key != "EcsResult").ToList();

        Assert.AreSequenceEqual(items.Select(item => item.Key).Order(StringComparer.Ordinal), Rows("item").Select(row => row[0]).Order(StringComparer.Ordinal));
        foreach (var row in Rows("item").Where(row => row[0] is not ("EcsContainer" or "EcsTaskRolePolicy")))
            Assert.AreSequenceEqual(KnownNames.Items[row[0]] ?? [], row[1].Split(", ", StringSplitOptions.RemoveEmptyEntries), row[0]);
    }

    [TestMethod]
    public void Has_a_row_for_each_target() =>
        Assert.AreSequenceEqual(
            Target().Matches(Targets).Select(target => target.Groups[1].Value).Where(name => name is "PublishToEcs" || name.StartsWith("Ecs", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Rows("target").Select(row => row[0]).Order(StringComparer.Ordinal));

    [TestMethod]
    public void Names_the_defaults_that_the_targets_set()
    {
        var said = Rows("property").Where(row => row.Length > 2).ToDictionary(row => row[0], row => row[1]);

        foreach (Match set in Default().Matches(Targets))
        {
            var (name, value) = (set.Groups["name"].Value, set.Groups["value"].Value);
            if (!value.Contains('$', StringComparison.Ordinal))
                StringAssert.StartsWith(said[name], $"`{value}`", name);
        }
    }

    // The rows of all tables whose first column has this head.
    private static List<string[]> Rows(string head)
    {
        var rows = new List<string[]>();
        var isWanted = false;
        foreach (var line in Page.Split('\n'))
        {
            var cells = line.StartsWith('|') ? line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray() : [];
            isWanted = cells.Length > 0 && (isWanted || cells[0] == head) && cells[0] is not ("file" or "what tells");
            if (isWanted && cells[0] != head && !cells[0].StartsWith("---", StringComparison.Ordinal))
                rows.Add(cells);
        }

        return rows;
    }

    [GeneratedRegex("<Target Name=\"(\\w+)\"")]
    private static partial Regex Target();

    [GeneratedRegex("<(?<name>(PublishToEcs|Ecs)\\w*) Condition=\"'\\$\\(\\k<name>\\)' == ''[^\"]*\">(?<value>[^<]+)<")]
    private static partial Regex Default();
}
