using EcsPublish.Core.Settings.Names;

namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenValuesAreNonsense
{
    private static readonly string[] Nonsense =
    [
        "[", "[]", "\"", "\\", "/", "//", ":", "::::", ";", "=", "-", "--1", "arn:", "arn:aws:iam::123456789012:role/" + new string('/', 200), "ssm:", "vCPU", "GB",
        "999999d", "9999999999d", "99999999999999999999", "1e9", "a\r\nb", "\u202e", "ß", "😀", new string('x', 20_000), new string('a', 300) + "!", "{0}",
    ];

    public static IEnumerable<string> Properties => KnownNames.Properties;

    public static IEnumerable<string> Items => KnownNames.Items.Keys;

    [TestMethod]
    [DynamicData(nameof(Properties))]
    public void A_property_is_taken_or_refused_but_nothing_breaks(string property)
    {
        foreach (var text in Nonsense)
            AssertAnswered(new TestProject().Set(property, text));
    }

    [TestMethod]
    [DynamicData(nameof(Items))]
    public void An_item_is_taken_or_refused_but_nothing_breaks(string name)
    {
        foreach (var text in Nonsense)
        {
            AssertAnswered(new TestProject().Add(name, text));
            AssertAnswered(new TestProject().Add(name, "a", [.. (KnownNames.Items[name] ?? []).SelectMany(metadata => new[] { metadata, text })]));
        }
    }

    private static void AssertAnswered(TestProject project)
    {
        var result = project.Parse();

        Assert.AreEqual(result.Settings is null, result.Diagnostics.Any(diagnostic => diagnostic.IsError));
        Assert.IsFalse(result.Diagnostics.Any(diagnostic => diagnostic.Text.Contains('\n', StringComparison.Ordinal)));
    }
}
