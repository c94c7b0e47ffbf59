using System.Globalization;
using System.Text.RegularExpressions;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Tests.Messages;

[TestClass]
public sealed partial class TheDiagnostics
{
    [TestMethod]
    public void Have_each_a_code_of_its_own() =>
        Assert.AreSequenceEqual([], Diagnostics.All.GroupBy(descriptor => descriptor.Code).Where(same => same.Count() > 1).Select(same => same.Key));

    [TestMethod]
    public void Have_codes_of_the_families_that_the_docs_name() =>
        Assert.AreSequenceEqual([], Diagnostics.All.Select(descriptor => descriptor.Code).Where(code => !Code().IsMatch(code)));

    [TestMethod]
    public void End_in_a_full_stop_or_in_a_value() =>
        Assert.AreSequenceEqual([], Diagnostics.All.Where(descriptor => descriptor.Format[^1] is not ('.' or '}')).Select(descriptor => descriptor.Code));

    [TestMethod]
    public void Have_titles_that_are_headings() =>
        Assert.AreSequenceEqual([], Diagnostics.All.Where(descriptor => descriptor.Title.Length == 0 || descriptor.Title[^1] == '.').Select(descriptor => descriptor.Code));

    [TestMethod]
    public void Number_their_values_without_a_gap()
    {
        var wrong = Diagnostics.All.Where(descriptor => !Numbers(descriptor).SequenceEqual(Enumerable.Range(0, Numbers(descriptor).Count)));

        Assert.AreSequenceEqual([], wrong.Select(descriptor => descriptor.Code));
    }

    [TestMethod]
    public void Get_as_many_values_as_their_sentence_has()
    {
        var expected = Diagnostics.All.ToDictionary(descriptor => NameOf(descriptor), descriptor => Numbers(descriptor).Count);

        var uses = Repository.Sources().SelectMany(file => DiagnosticUse.In(File.ReadAllText(file))).ToList();

        Assert.IsGreaterThan(40, uses.Count, "The uses are no longer found.");
        Assert.AreSequenceEqual([], uses.Where(use => expected[use.Name] != use.Values).Select(use => $"{use.Name}: {use.Values} instead of {expected[use.Name]}"));
    }

    private static List<int> Numbers(DiagnosticDescriptor descriptor) =>
        [.. Placeholder().Matches(descriptor.Format).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order()];

    private static string NameOf(DiagnosticDescriptor descriptor) =>
        typeof(Diagnostics).GetFields().Single(field => ReferenceEquals(field.GetValue(null), descriptor)).Name;

    [GeneratedRegex("^ECS[01234567]\\d{3}$|^ECS9\\d{3}$")]
    private static partial Regex Code();

    [GeneratedRegex("\\{(\\d)\\}")]
    private static partial Regex Placeholder();
}
