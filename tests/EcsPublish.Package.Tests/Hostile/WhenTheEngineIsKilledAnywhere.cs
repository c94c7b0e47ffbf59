namespace EcsPublish.Package.Tests.Hostile;

[TestClass]
public class WhenTheEngineIsKilledAnywhere : KillTest
{
    [TestMethod]
    [DataRow("INT")]
    [DataRow("TERM")]
    public void By_a_signal_that_a_terminal_sends_it_goes_on(string signal) => AtEveryPoint((publish, when) =>
    {
        Signals.Send(signal, publish.EngineId);

        publish.Open();
        var end = publish.WaitForEnd();
        Assert.AreEqual(0, end.ExitCode, $"{when}:\n{end.Output}");
        publish.AssertNothingIsLeft(when);
    });

    [TestMethod]
    public void By_SIGKILL_there_is_one_error_and_nothing_is_left() => AtEveryPoint((publish, when) =>
    {
        Signals.Send("KILL", publish.EngineId);

        var end = publish.WaitForEnd();
        Assert.AreNotEqual(0, end.ExitCode, $"{when}:\n{end.Output}");
        Assert.Contains("error ECS9001:", end.Error, when);
        publish.AssertNothingIsLeft(when);
    });
}
