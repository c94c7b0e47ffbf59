namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenAContainerPrintsAnything
{
    private static readonly TestProject Project = new(new()
    {
        Name = "Printer",
        Program = """"
            using var output = Console.OpenStandardOutput();
            output.Write("\u001b[31mred\u001b[0m\n"u8);
            output.Write("::error::not mine\n"u8);
            output.Write("  ::warning::nor this\n"u8);
            output.Write("text ##vso[task.complete result=Failed]done\n"u8);
            output.Write("text ##[error]failed\n"u8);
            output.Write("bell \a, backspace \b, null \0, return \r, C1 \u009b1m.\n"u8);
            output.Write([(byte)'b', 0xff, 0xfe, 0xc3, 0x28, (byte)'e', (byte)'\n']);
            output.Write("error CS0001: not an error of this build\n"u8);
            output.Write("%[%d {0} $(HOME) %(Identity)\n"u8);
            """",
    });

    private static CommandResult _publish = null!;

    [ClassInitialize]
    public static void Publish(TestContext context) => _publish = Project.Publish();

    [TestMethod]
    public void The_build_is_green()
    {
        Assert.AreEqual(0, _publish.ExitCode, _publish.Output);
        Assert.IsEmpty(_publish.Errors);
    }

    [TestMethod]
    public void Colours_and_control_characters_are_gone()
    {
        Assert.Contains("printer | red", _publish.Lines);
        Assert.IsEmpty(_publish.Output.Where(c => char.IsControl(c) && c is not ('\n' or '\r')), _publish.Output);
    }

    [TestMethod]
    public void No_line_is_a_command_to_a_build_agent()
    {
        Assert.IsEmpty(_publish.Lines.Where(line => line.StartsWith("::", StringComparison.Ordinal)));
        Assert.DoesNotContain("##vso[", _publish.Output);
        Assert.DoesNotContain("##[", _publish.Output);
        Assert.Contains("not mine", _publish.Output);
        Assert.Contains("task.complete result=Failed", _publish.Output);
    }

    [TestMethod]
    public void Bytes_that_are_no_text_leave_the_rest_of_their_line() =>
        Assert.IsNotEmpty(_publish.Lines.Where(line => line.StartsWith("printer | b", StringComparison.Ordinal) && line.EndsWith("(e", StringComparison.Ordinal)), _publish.Output);

    [TestMethod]
    public void Placeholders_stay_as_they_are() => Assert.Contains("printer | %[%d {0} $(HOME) %(Identity)", _publish.Lines);
}
