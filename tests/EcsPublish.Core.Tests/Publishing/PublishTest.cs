using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Publishing;

/// <summary>A test that publishes a project to an AWS in a box.</summary>
public abstract class PublishTest : CloudTest
{
    private readonly List<TestPublish> _publishes = [];

    private protected TestProject Project { get; } = new();

    [TestCleanup]
    public void EndPublishes() => _publishes.ForEach(publish => publish.Dispose());

    private protected TestPublish Publish(TimeProvider? time = null)
    {
        var publish = new TestPublish(Cloud, Project, time);
        _publishes.Add(publish);
        return publish;
    }

    /// <summary>Ends the publishes so far, as the end of their engine does: their claims are free.</summary>
    private protected void EndEngine()
    {
        EndPublishes();
        _publishes.Clear();
    }
}
