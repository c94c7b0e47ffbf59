using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EcsPublish.Core.Tests.Messages;

namespace EcsPublish.Hostile.Tests.Properties;

/// <summary>docs/security.md against what it speaks of.</summary>
[TestClass]
public sealed partial class TheSecurityNotes
{
    private static readonly string[] ShippedPrograms = ["src/EcsPublish", "src/EcsPublish.Engine"];

    [TestMethod]
    public void Name_each_package_that_a_shipped_program_is_built_from_and_no_other()
    {
        var locked = ShippedPrograms.SelectMany(PackagesOf).Distinct().Order(StringComparer.Ordinal);
        var named = Row().Matches(Section("Supply chain")).Select(row => row.Groups[1].Value).Order(StringComparer.Ordinal);

        Assert.AreSequenceEqual(locked, named);
    }

    [TestMethod]
    public void Name_tests_that_there_are()
    {
        var classes = Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet();
        var named = Name().Matches(Repository.Read("docs/security.md")).Select(name => name.Groups[1].Value).ToList();

        Assert.IsGreaterThan(8, named.Count);
        Assert.AreSequenceEqual([], named.Where(name => !classes.Contains(name)));
    }

    private static IEnumerable<string> PackagesOf(string project) =>
        JsonNode.Parse(Repository.Read($"{project}/packages.lock.json"))!["dependencies"]!["net10.0"]!.AsObject()
            .Where(package => package.Value!["type"]!.GetValue<string>() != "Project")
            .Select(package => package.Key);

    private static string Section(string title)
    {
        var notes = Repository.Read("docs/security.md");
        return notes[notes.IndexOf($"## {title}\n", StringComparison.Ordinal)..].Split("\n## ")[0];
    }

    [GeneratedRegex(@"^\| ([A-Z][\w.]+) \| (?:yes|no) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`((?:When|What|The)[A-Z]\\w+)`")]
    private static partial Regex Name();
}
