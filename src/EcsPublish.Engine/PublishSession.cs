using EcsPublish.Core.Messages;
using EcsPublish.Core.Operations;
using EcsPublish.Core.Previews;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Results;
using EcsPublish.Core.Results.ContinuousIntegration;
using EcsPublish.Core.Settings;
using EcsPublish.Images;
using EcsPublish.Protocol;

namespace EcsPublish.Engine;

/// <summary>One publish as the engine serves it: requests in order, each answered by one result.</summary>
internal sealed class PublishSession : IAsyncDisposable
{
    private readonly string _id;
    private readonly EventWriter _events;
    private readonly ClaimRegister _claims;
    private readonly BlobPlaces _places;
    private readonly ILocalAws _local;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly IBuildAgent? _agent;
    private readonly PublishRecord _record = new();
    private readonly EventReporter _reporter;
    private readonly CancellationTokenSource _cancellation = new();
    private PublishFlow? _flow;
    private PreviewFlow? _preview;
    private Task _work = Task.CompletedTask;

    public PublishSession(string id, EventWriter events, ClaimRegister claims, BlobPlaces places, ILocalAws local, IReadOnlyDictionary<string, string> environment)
    {
        (_id, _events, _claims, _places, _local, _environment) = (id, events, claims, places, local, environment);
        _agent = BuildAgent.Of(environment);
        _reporter = new EventReporter(events, id, _record, _agent);
    }

    /// <summary>Takes a request: cancel at once, everything else when what was asked before is done.</summary>
    public void Accept(EngineRequest request)
    {
        if (request.Method == EngineMethod.Cancel)
        {
            _cancellation.Cancel();
            return;
        }

        _work = AnswerAsync(_work, request);
    }

    /// <summary>The build is gone: stops what runs and lets go of everything.</summary>
    public async ValueTask DisposeAsync()
    {
        await AbandonAsync();
        await _cancellation.CancelAsync();
        await _work;

        // A task that ECS was just taking when the build ended.
        await AbandonAsync();
        _flow?.Dispose();
        _preview?.Dispose();
        _cancellation.Dispose();
    }

    private Task AbandonAsync() => _flow?.AbandonAsync("The build that published it has ended") ?? Task.CompletedTask;

    private async Task AnswerAsync(Task before, EngineRequest request)
    {
        await before;
        await Task.Yield();
        Dictionary<string, string>? outputs = null;
        try
        {
            outputs = await DoAsync(request);
        }
        catch (Exception e)
        {
            // The last boundary: whatever nobody foresaw is still one error with a code, and its stack goes to the log.
            _reporter.Report(Explanation.Of(e) ?? Diagnostics.Unexpected.With($"{e.GetType().Name}: {e.Message}") with { Details = (e.StackTrace ?? "").Split('\n') });
        }

        _events.Write(new EngineEvent { Publish = _id, Kind = EngineEventKind.Result, Id = request.Id, Ok = outputs is not null, Outputs = outputs });
    }

    /// <returns>The outputs; null when the publish has failed.</returns>
    private async Task<Dictionary<string, string>?> DoAsync(EngineRequest request)
    {
        var cancellation = _cancellation.Token;
        switch (request.Method)
        {
            case EngineMethod.Start:
                return await StartAsync(request.Input!) is { } settings ? Outputs.Of(settings.Image) : null;
            case EngineMethod.Destination:
                return await _flow!.PrepareDestinationAsync(cancellation) is { } registry ? Outputs.OfRegistry(registry) : null;
            case EngineMethod.Image:
                return await _flow!.PushImageAsync(Inputs.ToProject(request.Input!), cancellation) is { } image ? Outputs.Of(image) : null;
            case EngineMethod.Definition:
                return await _flow!.RegisterAsync(cancellation) is { } definition ? Outputs.Of(definition) : null;
            case EngineMethod.Run:
                return await _flow!.RunAsync(cancellation) is { } run ? Outputs.Of(run, _flow.ConsoleUrl) : null;
            case EngineMethod.Wait:
                return await _flow!.WaitAsync(cancellation) is { } outcome ? Outputs.Of(outcome) : null;
            case EngineMethod.Release:
                return await _flow!.ReleaseAsync(cancellation) ? [] : null;
            case EngineMethod.Deploy:
                return await _flow!.DeployServiceAsync(cancellation) is { } service ? Outputs.Of(service, _flow.ConsoleUrl) : null;
            case EngineMethod.WaitService:
                return await _flow!.WaitForServiceAsync(cancellation) is not null ? Outputs.OfAddress(_flow.Url) : null;
            case EngineMethod.Finish:
                return await _flow!.FinishAsync() ? [] : null;
            case EngineMethod.Preview:
                return await _preview!.RunAsync(Inputs.ToProject(request.Input!), cancellation) ? Outputs.OfPlan(_record.Plan) : null;
            case EngineMethod.Reap when await StartAsync(request.Input!) is not null:
                await _flow!.ReapAsync(cancellation);
                return [];
            case var method when method.StartsWith(EngineMethod.OperationPrefix, StringComparison.Ordinal):
                return await OperateAsync(method[EngineMethod.OperationPrefix.Length..], request.Input!) ? [] : null;
            default:
                return null;
        }
    }

    private async Task<bool> OperateAsync(string operation, BuildInput input) =>
        Read(input) is { Settings: { } settings } reading && await OperationFlow.RunAsync(operation, Context(reading, settings), _cancellation.Token);

    private async Task<PublishSettings?> StartAsync(BuildInput input)
    {
        var reading = Read(input);
        if (reading.Settings is not { } settings)
        {
            await RefuseAsync(input, reading.Diagnostics.First(diagnostic => diagnostic.IsError));
            return null;
        }

        if (await MissingEngineAsync(settings) is { } missing)
        {
            _reporter.Report(missing);
            await RefuseAsync(input, missing);
            return null;
        }

        var context = Context(reading, settings);
        context.Result.Clear();
        if (settings.Mode == PublishMode.Publish)
        {
            _flow = new PublishFlow(context, _record, _cancellation.Token);
        }
        else
        {
            _preview = new PreviewFlow(context, _record, _cancellation.Token);
        }

        return settings;
    }

    // What this machine lacks is said before the project is compiled. A dry run needs no machine.
    private async Task<Diagnostic?> MissingEngineAsync(PublishSettings settings)
    {
        if (settings.Mode == PublishMode.DryRun)
        {
            return null;
        }

        try
        {
            await WantedEngine.FindAsync(settings.Target.Local, _environment, _cancellation.Token);
            return null;
        }
        catch (PublishException e)
        {
            return e.Diagnostic;
        }
    }

    private OfflineReading Read(BuildInput input)
    {
        _reporter.ProjectFile = input.ProjectFile;
        var reading = OfflineReading.Of(Inputs.ToProject(input));
        foreach (var diagnostic in reading.Diagnostics)
        {
            _reporter.Report(diagnostic);
        }

        foreach (var note in reading.Notes)
        {
            _reporter.Say(Importance.Normal, note);
        }

        return reading;
    }

    private PublishContext Context(OfflineReading reading, PublishSettings settings) => new()
    {
        Id = _id,
        Settings = settings,
        DefinitionFile = reading.DefinitionFile,
        Reporter = _reporter,
        Local = _local,
        Claims = _claims,
        Places = _places,
        Environment = _environment,
    };

    // Wrong settings and a missing engine are an outcome too, for those who read result.json.
    private async Task RefuseAsync(BuildInput input, Diagnostic error)
    {
        _record.Fail(error);
        if (input.Properties.TryGetValue("EcsResultFile", out var path) && Path.GetDirectoryName(input.ProjectFile) is { } folder)
        {
            var outputs = Path.Combine(folder, input.Properties.GetValueOrDefault("OutputFolder", ""));
            var result = new PublishResult(Path.GetFileNameWithoutExtension(input.ProjectFile), Path.Combine(folder, path), outputs, _agent);
            await result.WriteAsync(_record, _reporter);
        }
    }
}
