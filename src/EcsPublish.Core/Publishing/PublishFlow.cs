using System.Diagnostics;
using EcsPublish.Core.Cleanup;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing.Images;
using EcsPublish.Core.Results;
using EcsPublish.Core.Running;
using EcsPublish.Core.Services;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Publishing;

/// <summary>
/// One publish: its phases in order, each a step with a value in and a value out. The first error decides; result.json is written on every outcome.
/// </summary>
internal sealed class PublishFlow : IDisposable
{
    private readonly PublishContext _context;
    private readonly PublishRecord _record;
    private readonly Preparation _preparation;
    private readonly ResourceStep _resources;
    private readonly RunStep _run;
    private readonly ReleaseStep _release;
    private readonly CleanupStep _cleanup;
    private bool _abandoned;

    /// <param name="record">Shared with the reporter, which notes warnings and what was created.</param>
    /// <param name="cancellation">Ends what is read in the background.</param>
    public PublishFlow(PublishContext context, PublishRecord record, CancellationToken cancellation)
    {
        _context = context;
        _record = record;
        _preparation = new Preparation(context, cancellation);
        _resources = new ResourceStep(context, _preparation, cancellation);
        _run = new RunStep(context, _preparation);
        _release = new ReleaseStep(context, _preparation);
        _cleanup = new CleanupStep(context, _preparation.Session, cancellation);
    }

    private PublishSettings Settings => _context.Settings;

    // Whether a task of this publish may be running that must not outlive it: a release task never may.
    private bool HasRunningTask => _record is { Started: not null, Run: null }
        && (Settings.Deploy == DeployKind.Service || Settings.Run is { Wait: true, KeepOnCancel: false });

    /// <summary>Makes ready for the SDK's own push.</summary>
    /// <returns>The registry to push to.</returns>
    public Task<string?> PrepareDestinationAsync(CancellationToken cancellation) =>
        PhaseAsync<string>("destination", async () => await new SdkDestination(_context, _preparation).RunAsync(cancellation));

    /// <summary>Builds the image and pushes it.</summary>
    public Task<PushedImage?> PushImageAsync(ProjectInput image, CancellationToken cancellation) =>
        PhaseAsync("image", async () => _record.Image = await new ImageStep(_context, _preparation, _resources).RunAsync(image, cancellation));

    /// <summary>Renders the definition and registers it unless it is registered.</summary>
    public Task<RegisteredDefinition?> RegisterAsync(CancellationToken cancellation) =>
        PhaseAsync("taskDefinition", async () => _record.Definition = await new DefinitionStep(_context, _preparation, _resources).RunAsync(_record.Image!, cancellation));

    /// <summary>Starts the task.</summary>
    public Task<StartedRun?> RunAsync(CancellationToken cancellation) => PhaseAsync("start", async () =>
    {
        var started = _record.Started = await _run.RunAsync(_record.Definition!, cancellation);
        _record.ConsoleUrl = _run.ConsoleUrl((await _preparation.Session).Identity, started.Arns[0]);
        return started;
    });

    /// <summary>The console's page of the first task, or of the service; null with the local AWS.</summary>
    public string? ConsoleUrl => _record.ConsoleUrl;

    /// <summary>Where the service answers; null when that is not known.</summary>
    public string? Url => _record.Url;

    /// <summary>Watches the task until its end. A failure is kept for <see cref="FinishAsync"/>, which reports it when the outputs are set.</summary>
    public Task<RunOutcome?> WaitAsync(CancellationToken cancellation) => PhaseAsync<RunOutcome>("run", async () =>
    {
        var outcome = await new WaitStep(_context, await _preparation.Session).RunAsync(_record.Started!, cancellation);
        await TakeAsync(outcome);
        return await GoesOnAsync(outcome.Outcome) ? outcome : null;
    });

    /// <summary>Runs the release task to its end.</summary>
    /// <returns>Whether it succeeded; else the publish ends here, with the service untouched.</returns>
    public async Task<bool> ReleaseAsync(CancellationToken cancellation)
    {
        var outcome = await PhaseAsync("release", async () =>
        {
            _record.Started = await _release.StartAsync(_record.Definition!, cancellation);
            var ended = await _release.WaitAsync(_record.Started, cancellation);
            await TakeAsync(ended);
            return ended;
        });
        return outcome?.Outcome == Outcome.Succeeded || (outcome is not null && await FinishAsync());
    }

    /// <summary>Creates or updates the service.</summary>
    public Task<DeployedService?> DeployServiceAsync(CancellationToken cancellation) => PhaseAsync("deploy", async () =>
    {
        var service = _record.Service = await new ServiceStep(_context, _preparation).RunAsync(_record.Definition!, cancellation);
        var session = await _preparation.Session;
        _record.ConsoleUrl = _context.IsLocal ? null : Running.ConsoleUrl.OfService(session.Identity, service.Target.ClusterName, service.Target.Name);
        _context.Reporter.Say(Importance.High, $"Service {service.Arn}{(_record.ConsoleUrl is { } url ? $" ({url})" : "")}");
        return service;
    });

    /// <summary>Waits for the service's deployment. A failure is kept for <see cref="FinishAsync"/>.</summary>
    public Task<ServiceOutcome?> WaitForServiceAsync(CancellationToken cancellation) => PhaseAsync<ServiceOutcome>("service", async () =>
    {
        var session = await _preparation.Session;
        var containers = RunPlan.ContainersOf(_record.Definition!.Rendered, session.Identity.Region);
        var outcome = await new ServiceWaitStep(_context, session, containers).RunAsync(_record.Service!, cancellation);
        (_record.Rollout, _record.Outcome) = (outcome, outcome.Outcome);
        _record.Failure = outcome.Failure is { } failure ? await DossierStep.RunAsync(Settings, failure, outcome.Dossier) : null;
        _record.Url = outcome.Outcome == Outcome.Succeeded
            ? await new AddressStep(_context, session).RunAsync(_record.Service!, _record.Definition!.MainPort, cancellation)
            : null;
        return await GoesOnAsync(outcome.Outcome) ? outcome : null;
    });

    /// <summary>Writes result.json and reports the failure of the run, if there is one.</summary>
    /// <returns>Whether the publish succeeded.</returns>
    public async Task<bool> FinishAsync()
    {
        await _cleanup.RunAsync(succeeded: _record.Failure is null);
        if (_record.Failure is { } failure)
        {
            _context.Reporter.Report(failure);
        }

        await WriteResultAsync();
        return _record.Failure is null;
    }

    /// <summary>Stops what runs, first of all: the build that wanted it is gone.</summary>
    public async Task AbandonAsync(string reason)
    {
        if (HasRunningTask && !_abandoned)
        {
            _abandoned = true;
            var session = await _preparation.Session;
            await new TaskStopper(session, _context.Reporter).StopAsync(_record.Started!.Plan.Cluster, _record.Started.Arns, reason);
        }
    }

    /// <summary>Stops what the dead engine of this same publish left running.</summary>
    public async Task ReapAsync(CancellationToken cancellation)
    {
        var session = await _preparation.Session;
        var cluster = Settings.Run.Cluster ?? "default";
        await new OrphanReaper(session, _context.Reporter).ReapOneAsync(cluster, Settings.TaskDefinition.Family, _run.Mark, cancellation);
    }

    /// <inheritdoc />
    public void Dispose() => _preparation.Dispose();

    private async Task<T?> PhaseAsync<T>(string name, Func<Task<T?>> step)
        where T : class
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            return await step();
        }
        catch (Exception e) when (Explanation.Of(e) is { } failure)
        {
            _record.Fail(failure);
            _record.Phases[name] = Stopwatch.GetElapsedTime(began);
            await FinishAsync();
            return null;
        }
        finally
        {
            _record.Phases[name] = Stopwatch.GetElapsedTime(began);
        }
    }

    // A cancelled build runs no further target: this is the last chance to say so.
    private async Task<bool> GoesOnAsync(Outcome outcome)
    {
        if (outcome == Outcome.Cancelled)
        {
            await FinishAsync();
        }

        return outcome != Outcome.Cancelled;
    }

    private async Task TakeAsync(RunOutcome outcome)
    {
        (_record.Run, _record.Outcome) = (outcome, outcome.Outcome);
        _record.Failure = outcome.Failure is { } failure ? await DossierStep.RunAsync(Settings, failure, Dossier.Of(failure.Text, outcome.Reports, [])) : null;
    }

    private async Task WriteResultAsync()
    {
        if (_preparation.Session.IsCompletedSuccessfully)
        {
            var session = _preparation.Session.Result;
            (_record.Identity, _record.AwsCalls) = (session.Identity, session.Calls);
        }

        try
        {
            await _context.Result.WriteAsync(_record, _context.Reporter);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            MissResult(e);
        }
    }

    // One error decides. A publish that had none so far has one now: whoever reads result.json would wait for it in vain.
    private void MissResult(Exception e)
    {
        if (_record.Failure is not null)
        {
            _context.Reporter.Say(Importance.Normal, $"{Settings.Project.ResultFile} could not be written: {e.Message}");
            return;
        }

        var failure = Explanation.Of(e)!;
        _record.Fail(failure);
        _context.Reporter.Report(failure);
    }
}
