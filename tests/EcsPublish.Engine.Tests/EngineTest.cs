using EcsPublish.Local;
using EcsPublish.Local.Server;

namespace EcsPublish.Engine.Tests;

/// <summary>A test with an engine in a process of its own, and the local AWS that it publishes to in this one.</summary>
public abstract class EngineTest
{
    private readonly List<RunningEngine> _engines = [];
    private DirectoryInfo _folder = null!;

    public TestContext TestContext { get; set; } = null!;

    private protected CancellationToken Cancellation => TestContext.CancellationToken;

    private protected LocalServer Aws { get; private set; } = null!;

    private protected RunningEngine Engine => _engines[0];

    [TestInitialize]
    public async Task StartEngine()
    {
        _folder = Directory.CreateTempSubdirectory("ecs-engine-");
        AddEngine();
        Aws = await LocalServer.StartAsync(new LocalOptions { Folder = PathOf("aws"), Port = 0 }, Cancellation);
    }

    [TestCleanup]
    public async Task StopEngine()
    {
        _engines.ForEach(engine => engine.Dispose());
        await Aws.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private protected RunningEngine AddEngine()
    {
        _engines.Add(new RunningEngine(PathOf("data")));
        return _engines[^1];
    }

    /// <summary>A path in the test's own folder.</summary>
    private protected string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private protected HelloProject Project(string name = "hello") => new(PathOf(name), PathOf("aws"));
}
