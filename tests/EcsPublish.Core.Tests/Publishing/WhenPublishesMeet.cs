using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Messages;
using EcsPublish.Core.Tests.Running;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Publishing;

[TestClass]
public sealed class WhenPublishesMeet : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ecs-claims-");
    private readonly TestProject _project = new TestProject().Set("EcsTimeout", "1m").Set("ContainerImageTags", "latest");
    private readonly RecordingReporter _reporter = new();
    private readonly ClaimRegister _engine;
    private readonly ClaimRegister _otherEngine;

    public WhenPublishesMeet() => (_engine, _otherEngine) = (new ClaimRegister(_folder.FullName), new ClaimRegister(_folder.FullName));

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task One_engine_may_publish_a_project_twice()
    {
        await ClaimAsync(_engine);
        await ClaimAsync(_engine);

        Assert.IsEmpty(_reporter.Lines);
    }

    [TestMethod]
    public async Task Another_publish_of_the_project_is_waited_for()
    {
        await ClaimAsync(_otherEngine);
        var waiting = ClaimAsync(_engine);
        await _reporter.SaidAsync("Waiting for another publish of HelloTask on this machine", TestContext.CancellationToken);

        _otherEngine.Dispose();
        await waiting;

        Assert.HasCount(1, _reporter.Lines);
    }

    [TestMethod]
    public async Task The_wait_honours_the_timeout()
    {
        await ClaimAsync(_otherEngine);

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(() => ClaimAsync(_engine, time: new HastyTime()));

        Assert.AreEqual("ECS1902", failure.Diagnostic.Code);
        StringAssert.Contains(failure.Message, "00:01:00");
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Another_project_of_the_family_is_an_error_that_names_it(bool inOneEngine)
    {
        await ClaimAsync(inOneEngine ? _engine : _otherEngine, "/src/Other/Other.csproj");

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(() => ClaimAsync(_engine));

        Assert.AreEqual("ECS1901", failure.Diagnostic.Code);
        StringAssert.StartsWith(failure.Message, "The task definition family 'hellotask' is being published by another project: /src/Other/Other.csproj.");
        StringAssert.Contains(failure.Message, "EcsFamily");
    }

    [TestMethod]
    public async Task Another_project_of_the_tag_is_an_error_that_names_it()
    {
        await ClaimAsync(_otherEngine, "/src/Other/Other.csproj");
        _project.Set("EcsFamily", "mine");

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(() => ClaimAsync(_engine));

        StringAssert.StartsWith(failure.Message, "The image tag 'hellotask:latest' is being published by another project");
        StringAssert.Contains(failure.Message, "ContainerRepository");
    }

    [TestMethod]
    public async Task Projects_of_different_names_do_not_meet()
    {
        await ClaimAsync(_otherEngine, "/src/Other/Other.csproj");
        _project.Set("EcsFamily", "mine").Set("ContainerRepository", "mine");

        await ClaimAsync(_engine);

        Assert.IsEmpty(_reporter.Lines);
    }

    [TestMethod]
    public async Task A_wait_can_be_cancelled()
    {
        await ClaimAsync(_otherEngine);
        using var cancel = new CancellationTokenSource();
        var waiting = ClaimAsync(_engine, cancellation: cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsExactlyAsync<TaskCanceledException>(() => waiting);
    }

    [TestCleanup]
    public void Dispose()
    {
        _engine.Dispose();
        _otherEngine.Dispose();
        if (_folder.Exists)
            _folder.Delete(recursive: true);
    }

    private Task ClaimAsync(ClaimRegister engine, string? file = null, TimeProvider? time = null, CancellationToken? cancellation = null)
    {
        var settings = _project.ParseValid();
        var context = new PublishContext
        {
            Id = "1",
            Settings = settings with { Project = settings.Project with { File = file ?? settings.Project.File } },
            Reporter = _reporter,
            Local = null!,
            Claims = engine,
            Environment = new Dictionary<string, string>(),
            Time = time ?? TimeProvider.System,
        };
        return ClaimStep.RunAsync(context, LocalCloud.Identity, cancellation ?? TestContext.CancellationToken);
    }
}
