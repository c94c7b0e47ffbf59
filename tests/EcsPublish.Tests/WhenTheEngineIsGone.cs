using EcsPublish.Protocol;

namespace EcsPublish.Tests;

[TestClass]
public sealed class WhenTheEngineIsGone : IDisposable
{
    private readonly RecordingBuild _build = new();

    [TestMethod]
    public void The_build_fails_with_what_the_engine_said_last()
    {
        using var start = new StartPublish { BuildEngine = _build, Engine = "/nowhere/EcsPublish.Engine.dll", ProjectFile = "/src/HelloTask.csproj" };

        Assert.IsTrue(start.Execute());
        using var check = new CheckSettings { BuildEngine = _build, Publish = start.Publish };
        Assert.IsFalse(check.Execute());

        var error = _build.Errors.Single();
        Assert.AreEqual("ECS9001", error.Code);
        StringAssert.Contains(error.Message, "EcsPublish.Engine.dll");
        StringAssert.Contains(error.Message, "exit code");
        Assert.AreEqual("/src/HelloTask.csproj", error.File);
    }

    [TestMethod]
    public void What_was_said_before_its_end_is_still_shown()
    {
        var inbox = new PublishInbox();
        inbox.Add(new EngineEvent { Publish = "1", Kind = EngineEventKind.Message, Text = "last words" });
        inbox.Close();

        Assert.AreEqual("last words", inbox.Next(CancellationToken.None)?.Text);
        Assert.IsNull(inbox.Next(CancellationToken.None));
    }

    [TestMethod]
    public void Nobody_waits_longer_than_the_patience()
    {
        using var patience = new CancellationTokenSource();
        patience.Cancel();

        Assert.IsNull(new PublishInbox().Next(patience.Token));
    }

    [TestCleanup]
    public void Dispose() => _build.End();
}
