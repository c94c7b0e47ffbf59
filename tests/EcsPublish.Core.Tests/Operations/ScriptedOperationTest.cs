using System.Text.Json.Nodes;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Operations;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Messages;
using EcsPublish.Core.Tests.Running;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Operations;

/// <summary>A test of an operation whose every answer of AWS it writes down itself.</summary>
public abstract class ScriptedOperationTest
{
    private AwsSession _session = null!;

    private protected ScriptedAws Aws { get; private set; } = null!;

    private protected RecordingReporter Reporter { get; } = new();

    private protected TestProject Project { get; } = new();

    public TestContext TestContext { get; set; } = null!;

    private protected CancellationToken Cancellation => TestContext.CancellationToken;

    private protected OperationScope Scope => new(Context, _session);

    // An operation neither claims anything nor starts the local AWS when it is given a session.
    private PublishContext Context => new()
    {
        Id = "20261123-104512-0a1b2c3d",
        Settings = Project.ParseValid(),
        Reporter = Reporter,
        Local = null!,
        Claims = null!,
        Environment = new Dictionary<string, string>(),
        Time = new HastyTime(),
    };

    [TestInitialize]
    public async Task StartAws()
    {
        Aws = await ScriptedAws.StartAsync(Cancellation);
        _session = Aws.Open();
    }

    [TestCleanup]
    public async Task StopAws()
    {
        _session.Dispose();
        await Aws.DisposeAsync();
    }

    /// <summary>A list of objects.</summary>
    private protected static JsonArray List(params JsonNode[] items) => new(items);
}
