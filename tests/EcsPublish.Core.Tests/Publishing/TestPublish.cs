using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Results;
using EcsPublish.Core.Settings;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Messages;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Publishing;

/// <summary>One publish to an AWS in a box: all phases in the order in which the build asks for them, until one fails.</summary>
internal sealed class TestPublish : IDisposable
{
    private readonly LocalCloud _cloud;
    private readonly CancellationTokenSource _cancellation = new(TimeSpan.FromSeconds(60));
    private readonly ClaimRegister _claims;
    private readonly PublishSettings _settings;

    public TestPublish(LocalCloud cloud, TestProject project, TimeProvider? time = null, Dictionary<string, string>? environment = null)
    {
        _cloud = cloud;
        _claims = new ClaimRegister(cloud.PathOf("claims"));
        _settings = project.Set("EcsDeploy", "Task").Set("EcsLocal", "true").Set("OutputFolder", cloud.PathOf("obj")).ParseValid();
        Reporter = new RecordingReporter(Record);
        var context = new PublishContext
        {
            Id = "20261123-094512-3f9c2a7b",
            Settings = _settings,
            Reporter = Reporter,
            Local = cloud,
            Claims = _claims,
            Environment = environment ?? [],
            Time = time ?? TimeProvider.System,
        };
        Flow = new PublishFlow(context, Record, _cancellation.Token);
    }

    public PublishRecord Record { get; } = new();

    public RecordingReporter Reporter { get; }

    public PublishFlow Flow { get; }

    /// <summary>The error that decided.</summary>
    public Diagnostic Failure => Record.Failure ?? throw new AssertFailedException("The publish did not fail.");

    /// <summary>result.json as it lies on disk.</summary>
    public string Result => File.ReadAllText(_settings.Project.ResultFile);

    /// <summary>Publishes a shell script and runs it to its end.</summary>
    public Task<bool> RunAsync(string script) => RunAsync(new ShellApp(_cloud.PathOf("publish"), script));

    /// <summary>Publishes an application and runs it to its end.</summary>
    /// <returns>Whether the build is green.</returns>
    public Task<bool> RunAsync(ShellApp app) => RunAsync(app.Image);

    /// <summary>Publishes what the image phase is told and runs it to its end.</summary>
    public async Task<bool> RunAsync(ProjectInput image) =>
        await StartAsync(image) && await Flow.WaitAsync(_cancellation.Token) is not null && await Flow.FinishAsync();

    /// <summary>Publishes an application and starts it.</summary>
    public Task<bool> StartAsync(ShellApp app) => StartAsync(app.Image);

    private async Task<bool> StartAsync(ProjectInput image) =>
        await Flow.PushImageAsync(image, _cancellation.Token) is not null
        && await Flow.RegisterAsync(_cancellation.Token) is not null
        && await Flow.RunAsync(_cancellation.Token) is not null;

    /// <summary>Pushes the image, and goes no further.</summary>
    public async Task<bool> PushAsync(ProjectInput image) => await Flow.PushImageAsync(image, _cancellation.Token) is not null && await Flow.FinishAsync();

    public void Cancel() => _cancellation.Cancel();

    public void Dispose()
    {
        Flow.Dispose();
        _claims.Dispose();
        _cancellation.Dispose();
    }
}
