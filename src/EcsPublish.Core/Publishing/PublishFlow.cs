using System.Diagnostics;
using Amazon.Runtime;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Results;
using EcsPublish.Core.Running;
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
    private readonly RunStep _run;
    private bool _abandoned;

    /// <param name="record">Shared with the reporter, which notes warnings and what was created.</param>
    /// <param name="cancellation">Ends what is read in the background.</param>
    public PublishFlow(PublishContext context, PublishRecord record, CancellationToken cancellation)
    {
        _context = context;
        _record = record;
        _preparation = new Preparation(context, cancellation);
        _run = new RunStep(context, _preparation);
    }

    private PublishSettings Settings => _context.Settings;

    // Whether a task of this publish may be running that must not outlive it.
    private bool HasRunningTask => _record is { Started: not null, Run: null } && Settings.Run is { Wait: true, KeepOnCancel: false };

    /// <summary>Builds the image and pushes it.</summary>
    public Task<PushedImage?> PushImageAsync(ProjectInput image, CancellationToken cancellation) =>
        PhaseAsync("image", async () => _record.Image = await new ImageStep(_context, _preparation).RunAsync(image, cancellation));

    /// <summary>Renders the definition and registers it unless it is registered.</summary>
    public Task<RegisteredDefinition?> RegisterAsync(CancellationToken cancellation) =>
        PhaseAsync("taskDefinition", async () => _record.Definition = await new DefinitionStep(_context, _preparation).RunAsync(_record.Image!, cancellation));

    /// <summary>Starts the task.</summary>
    public Task<StartedRun?> RunAsync(CancellationToken cancellation) => PhaseAsync("start", async () =>
    {
        var started = _record.Started = await _run.RunAsync(_record.Definition!, cancellation);
        _record.ConsoleUrl = _run.ConsoleUrl((await _preparation.Session).Identity, started.Arns[0]);
        return started;
    });

    /// <summary>The console's page of the first task; null with the local AWS.</summary>
    public string? ConsoleUrl => _record.ConsoleUrl;

    /// <summary>Watches the task until its end. A failure is kept for <see cref="FinishAsync"/>, which reports it when the outputs are set.</summary>
    public Task<RunOutcome?> WaitAsync(CancellationToken cancellation) => PhaseAsync<RunOutcome>("run", async () =>
    {
        var outcome = await new WaitStep(_context, await _preparation.Session).RunAsync(_record.Started!, cancellation);
        (_record.Run, _record.Outcome, _record.Failure) = (outcome, outcome.Outcome, outcome.Failure);
        if (outcome.Outcome == Outcome.Cancelled)
        {
            // A cancelled build runs no further target: this is the last chance to say so.
            await FinishAsync();
            return null;
        }

        return outcome;
    });

    /// <summary>Writes result.json and reports the failure of the run, if there is one.</summary>
    /// <returns>Whether the publish succeeded.</returns>
    public async Task<bool> FinishAsync()
    {
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
        catch (Exception e) when (Explain(e) is { } failure)
        {
            (_record.Outcome, _record.Failure) = (failure.Descriptor == Diagnostics.Cancelled ? Outcome.Cancelled : Outcome.Failed, failure);
            _record.Phases[name] = Stopwatch.GetElapsedTime(began);
            await FinishAsync();
            return null;
        }
        finally
        {
            _record.Phases[name] = Stopwatch.GetElapsedTime(began);
        }
    }

    private static Diagnostic? Explain(Exception exception) => exception switch
    {
        PublishException known => known.Diagnostic,
        OperationCanceledException => Diagnostics.Cancelled.With(""),
        AmazonServiceException refused => Diagnostics.Refused.With(refused.ErrorCode, refused.Message.TrimEnd('.') + "."),
        IOException or UnauthorizedAccessException => Diagnostics.FileTrouble.With(exception.Message),
        _ => null,
    };

    private async Task WriteResultAsync()
    {
        if (_preparation.Session.IsCompletedSuccessfully)
        {
            var session = _preparation.Session.Result;
            (_record.Identity, _record.AwsCalls) = (session.Identity, session.Calls);
        }

        await AtomicFile.WriteAsync(Settings.Project.ResultFile, ResultDocument.Write(_record), CancellationToken.None);
    }
}
