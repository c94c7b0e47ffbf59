using EcsPublish.Core.Settings;
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

    /// <summary>What the image phase is told when the image is not built from the publish output.</summary>
    private protected static ProjectInput NoImage { get; } = new()
    {
        ProjectFile = TestProject.File,
        Properties = new Dictionary<string, string>(),
        Items = new Dictionary<string, IReadOnlyList<ProjectItem>>(),
    };

    private protected TestPublish Publish(TimeProvider? time = null, Dictionary<string, string>? environment = null)
    {
        var publish = new TestPublish(Cloud, Project, time, environment);
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
