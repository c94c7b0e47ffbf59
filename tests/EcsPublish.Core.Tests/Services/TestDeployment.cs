using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Results;
using EcsPublish.Core.Settings;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Messages;
using EcsPublish.Core.Tests.Publishing;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Services;

/// <summary>One publish of a service to an AWS in a box: all phases in the order in which the build asks for them, until one fails.</summary>
internal sealed class TestDeployment : IDisposable
{
    private readonly string _folder;
    private readonly CancellationTokenSource _cancellation = new(TimeSpan.FromSeconds(60));
    private readonly ClaimRegister _claims;
    private readonly PublishSettings _settings;
    private readonly PublishFlow _flow;

    /// <param name="cloud">What is published to.</param>
    /// <param name="project">What is published.</param>
    /// <param name="machine">Publishes of one machine wait for each other; another one's do not.</param>
    /// <param name="time">Another clock than the real one.</param>
    public TestDeployment(LocalCloud cloud, TestProject project, string machine = "here", TimeProvider? time = null)
    {
        _folder = cloud.PathOf(machine);
        _claims = new ClaimRegister(Path.Combine(_folder, "claims"));
        _settings = project.Set("EcsDeploy", "Service").Set("EcsLocal", "true").Set("OutputFolder", Path.Combine(_folder, "obj")).ParseValid();
        Reporter = new RecordingReporter(Record);
        _flow = new PublishFlow(
            new PublishContext
            {
                Id = Guid.NewGuid().ToString("N"),
                Settings = _settings,
                Reporter = Reporter,
                Local = cloud,
                Claims = _claims,
                Environment = new Dictionary<string, string>(),
                Time = time ?? TimeProvider.System,
            },
            Record,
            _cancellation.Token);
    }

    public PublishRecord Record { get; } = new();

    public RecordingReporter Reporter { get; }

    /// <summary>The error that decided.</summary>
    public Diagnostic Failure => Record.Failure ?? throw new AssertFailedException("The publish did not fail.");

    /// <summary>result.json as it lies on disk.</summary>
    public JsonNode Result => JsonNode.Parse(File.ReadAllText(_settings.Project.ResultFile))!;

    /// <summary>dossier.md as it lies on disk.</summary>
    public string Dossier => File.ReadAllText(Path.Combine(_folder, "obj", "dossier.md"));

    /// <summary>Publishes a shell script as a service and waits for it.</summary>
    /// <returns>Whether the build is green.</returns>
    public async Task<bool> RunAsync(string script) =>
        await StartAsync(script) && await WaitAsync();

    /// <summary>Publishes a shell script as a service, as far as ECS takes it.</summary>
    public async Task<bool> StartAsync(string script)
    {
        var app = new ShellApp(Path.Combine(_folder, "publish"), script);
        return await _flow.PushImageAsync(app.Image, _cancellation.Token) is not null
            && await _flow.RegisterAsync(_cancellation.Token) is not null
            && (_settings.Service.ReleaseCommand is null || await _flow.ReleaseAsync(_cancellation.Token))
            && await _flow.DeployServiceAsync(_cancellation.Token) is not null;
    }

    /// <summary>Waits for the deployment that was started.</summary>
    /// <returns>Whether the build is green.</returns>
    public async Task<bool> WaitAsync() => await _flow.WaitForServiceAsync(_cancellation.Token) is not null && await _flow.FinishAsync();

    public void Cancel() => _cancellation.Cancel();

    public void Dispose()
    {
        _flow.Dispose();
        _claims.Dispose();
        _cancellation.Dispose();
    }
}
