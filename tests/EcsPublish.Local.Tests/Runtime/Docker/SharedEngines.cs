using EcsPublish.Shared;

namespace EcsPublish.Local.Tests.Runtime.Docker;

/// <summary>The engines of this test run, each started when the first test wants it.</summary>
[TestClass]
public static class SharedEngines
{
    private static readonly Lazy<Task<(TestEngine? Engine, string Reason)>> Bridged = new(() => TestEngine.StartAsync(hasBridge: true));
    private static readonly Lazy<Task<(TestEngine? Engine, string Reason)>> OnHost = new(() => TestEngine.StartAsync(hasBridge: false));

    /// <summary>The engine; without one the test is inconclusive.</summary>
    internal static async Task<TestEngine> GetAsync(bool hasBridge)
    {
        var (engine, reason) = await (hasBridge ? Bridged : OnHost).Value;
        if (engine is null)
            Assert.Inconclusive(reason);
        return engine!;
    }

    [AssemblyCleanup]
    public static async Task Stop()
    {
        foreach (var started in new[] { Bridged, OnHost }.Where(engine => engine.IsValueCreated))
            (await started.Value).Engine?.Dispose();
    }
}
