namespace EcsPublish.Package.Tests.Hostile;

[TestClass]
public class WhenTheBuildIsKilledAnywhere : KillTest
{
    [TestMethod]
    public void By_SIGINT_it_is_red_and_says_so() => AtEveryPoint((publish, when) =>
    {
        Signals.Send("INT", publish.BuildId);

        var end = publish.WaitForEnd();
        Assert.AreNotEqual(0, end.ExitCode, $"{when}:\n{end.Output}");
        publish.AssertNothingIsLeft(when);
    });

    // The dotnet command ends at once, with an exit code that is its own affair.
    [TestMethod]
    public void By_SIGTERM_nothing_is_left() => AtEveryPoint((publish, when) =>
    {
        Signals.Send("TERM", publish.BuildId);

        publish.WaitForEnd();
        publish.AssertNothingIsLeft(when);
    });

    [TestMethod]
    public void By_SIGKILL_nothing_is_left() => AtEveryPoint((publish, when) =>
    {
        Signals.Send("KILL", publish.BuildId);

        Assert.AreEqual(137, publish.WaitForEnd().ExitCode, when);
        publish.AssertNothingIsLeft(when);
    });
}
