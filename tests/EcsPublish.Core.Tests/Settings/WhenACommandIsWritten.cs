using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenACommandIsWritten
{
    [TestMethod]
    [DataRow("migrate --force", new[] { "migrate", "--force" })]
    [DataRow("  a \t b ", new[] { "a", "b" })]
    [DataRow("say \"hello world\"", new[] { "say", "hello world" })]
    [DataRow("--name=\"a b\"c", new[] { "--name=a bc" })]
    [DataRow("set \"\"", new[] { "set", "" })]
    [DataRow("""C:\app\run.exe 'x y'""", new[] { """C:\app\run.exe""", "'x", "y'" })]
    public void Words_stand_at_spaces_and_double_quotes_group(string text, string[] words) => Assert.AreSequenceEqual(words, CommandLine.Parse(text, out _));

    [TestMethod]
    [DataRow("""["sh","-c","echo \"a b\""]""", new[] { "sh", "-c", "echo \"a b\"" })]
    [DataRow("""[ "one" ]""", new[] { "one" })]
    public void A_bracket_starts_a_JSON_array(string text, string[] words) => Assert.AreSequenceEqual(words, CommandLine.Parse(text, out _));

    [TestMethod]
    [DataRow("[")]
    [DataRow("[]")]
    [DataRow("[null]")]
    [DataRow("""[1]""")]
    [DataRow("""["a"] b""")]
    [DataRow("say \"hi")]
    public void What_is_neither_is_refused_with_the_reason(string text)
    {
        Assert.IsNull(CommandLine.Parse(text, out var problem));
        Assert.IsNotNull(problem);
    }
}
