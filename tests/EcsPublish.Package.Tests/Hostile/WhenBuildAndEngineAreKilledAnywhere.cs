namespace EcsPublish.Package.Tests.Hostile;

[TestClass]
public class WhenBuildAndEngineAreKilledAnywhere : KillTest
{
    [TestMethod]
    public void At_once_the_next_publish_stops_the_survivor() => AtEveryPoint((publish, when) =>
    {
        Signals.Send("KILL", publish.EngineId, publish.BuildId);

        Assert.AreEqual(137, publish.WaitForEnd().ExitCode, when);
    });
}
