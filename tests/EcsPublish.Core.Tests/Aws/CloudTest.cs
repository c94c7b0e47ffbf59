using EcsPublish.Core.Tests.Messages;

namespace EcsPublish.Core.Tests.Aws;

/// <summary>A test with an AWS in a box.</summary>
public abstract class CloudTest
{
    private protected LocalCloud Cloud { get; private set; } = null!;

    private protected RecordingReporter Reporter { get; } = new();

    public TestContext TestContext { get; set; } = null!;

    private protected CancellationToken Cancellation => TestContext.CancellationToken;

    [TestInitialize]
    public async Task StartCloud() => Cloud = await LocalCloud.StartAsync(Cancellation);

    [TestCleanup]
    public async Task StopCloud() => await Cloud.DisposeAsync();
}
