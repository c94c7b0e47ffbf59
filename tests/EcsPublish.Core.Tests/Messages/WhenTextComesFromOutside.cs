using CsCheck;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Tests.Messages;

[TestClass]
public sealed class WhenTextComesFromOutside
{
    private static readonly string[] Dangerous =
        ["::", ":", "##vso[", "##VSO[", "##", "#", "vso[", "[", " ", "\t", "\n", "\r", "\u001b[31m", "\u001b[", "\u001b", "\u009b", "\u202e"];

    private static readonly Gen<string> Piece = Gen.OneOf(Gen.String[0, 6], Gen.Int[0, Dangerous.Length - 1].Select(i => Dangerous[i]));

    private static readonly Gen<string> Hostile = Piece.Array[0, 12].Select(pieces => string.Concat(pieces));

    [TestMethod]
    [DataRow("plain text, äöü 漢字 🚀", "plain text, äöü 漢字 🚀", DisplayName = "Letters of all scripts stay")]
    [DataRow("\u001b[31mred\u001b[0m", "red", DisplayName = "Colours go")]
    [DataRow("a\u001b[2J\u001b[1;1Hb", "ab", DisplayName = "Cursor moves go")]
    [DataRow("a\u001b7b\u001b", "ab", DisplayName = "Escapes of two characters go, and one that is cut off")]
    [DataRow("a\u001b[31", "a", DisplayName = "A colour that is cut off goes")]
    [DataRow("a\0b\ac\bd\u007fe\u0085f\u009bg", "abcdefg", DisplayName = "Controls of both sets go")]
    [DataRow("one\r\ntwo", "onetwo", DisplayName = "Line breaks go")]
    [DataRow("a\tb", "a    b", DisplayName = "A tab becomes spaces")]
    [DataRow("a\u202eb\u2066c\u2028d\u2029e", "abcde", DisplayName = "What turns the reading direction goes")]
    [DataRow("::error::no", ": :error: :no", DisplayName = "A command of GitHub is broken")]
    [DataRow("  ::set-output name=a::b", "  : :set-output name=a: :b", DisplayName = "A command of GitHub after spaces is broken")]
    [DataRow("std::vector", "std::vector", DisplayName = "Colons within a line stay")]
    [DataRow("x ##vso[task.complete]", "x ## vso[task.complete]", DisplayName = "A command of Azure Pipelines is broken")]
    [DataRow("##VsO[task.complete]", "## vso[task.complete]", DisplayName = "A command in any case is broken")]
    [DataRow("##[error]no", "## [error]no", DisplayName = "A formatting command is broken")]
    [DataRow("##\u001b[0mvso[x]", "## vso[x]", DisplayName = "A command hidden by a colour is broken")]
    public void It_is_made_harmless(string text, string expected) => Assert.AreEqual(expected, HarmlessText.Of(text));

    [TestMethod]
    public void A_long_line_is_cut()
    {
        var shown = HarmlessText.Of(new string('x', 100_000));

        Assert.AreEqual(new string('x', 16 * 1024) + " ...", shown);
    }

    [TestMethod]
    public void No_text_at_all_brings_a_control_character_or_a_command() => Hostile.Sample(text =>
    {
        var shown = HarmlessText.Of(text);

        return !shown.Any(char.IsControl)
            && !shown.TrimStart().StartsWith("::", StringComparison.Ordinal)
            && !shown.Contains("##vso[", StringComparison.OrdinalIgnoreCase)
            && !shown.Contains("##[", StringComparison.Ordinal);
    });

    [TestMethod]
    public void Harmless_text_stays_as_it_is() => Hostile.Sample(text => HarmlessText.Of(HarmlessText.Of(text)) == HarmlessText.Of(text));
}
