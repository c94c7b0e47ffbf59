using EcsPublish.Core.Tests.Aws;

namespace EcsPublish.Core.Tests.Running;

/// <summary>A test of a run whose every answer it writes down itself.</summary>
public abstract class ScriptedRunTest
{
    private protected ScriptedAws Aws { get; private set; } = null!;

    private protected ScriptedRun Run { get; private set; } = null!;

    public TestContext TestContext { get; set; } = null!;

    private protected CancellationToken Cancellation => TestContext.CancellationToken;

    [TestInitialize]
    public async Task StartAws()
    {
        Aws = await ScriptedAws.StartAsync(Cancellation);
        Run = new ScriptedRun(Aws);
    }

    [TestCleanup]
    public async Task StopAws()
    {
        Run.Dispose();
        await Aws.DisposeAsync();
    }
}
