using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>The doorway of a phase: asks the engine, shows what it says, and returns what it made known. Nothing is decided here.</summary>
public abstract class PhaseTask : BuildTask, ICancelableTask, IDisposable
{
    /// <summary>How long a cancelled phase may take to stop its task before the build goes on without it.</summary>
    private static readonly TimeSpan CancelPatience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _patience = new();
    private EngineConnection? _engine;

    /// <summary>The publish's id, made by the first phase.</summary>
    [Output]
    public string Publish { get; set; } = "";

    /// <summary>What the engine is asked for, one of <see cref="EngineMethod"/>.</summary>
    private protected abstract string Method { get; }

    /// <summary>Whether an engine that dies in this phase may leave tasks that run on.</summary>
    private protected virtual bool MayLeaveTasks => true;

    /// <inheritdoc />
    public override bool Execute()
    {
        _engine = Connect();
        var inbox = _engine.Inbox(Publish);
        var request = Ask(_engine, inbox);
        var log = new EngineEventLog(Log, BuildEngine, inbox.LiveOutput, inbox.Project?.ProjectFile);
        var result = Await(request, inbox, log);
        if (result is null && !_patience.IsCancellationRequested)
        {
            ReportCrash(inbox, log);
        }

        Take(result?.Outputs ?? []);
        return result?.Ok == true && !Log.HasLoggedErrors;
    }

    /// <inheritdoc />
    public void Cancel()
    {
        _engine?.Send(Publish, EngineMethod.Cancel);
        _patience.CancelAfter(CancelPatience);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _patience.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The engine this publish began with.</summary>
    private protected virtual EngineConnection Connect() => EngineConnection.Of(BuildEngine4, Publish);

    /// <summary>Asks for what this phase is about.</summary>
    /// <returns>The request's id.</returns>
    private protected virtual int Ask(EngineConnection engine, PublishInbox inbox) => engine.Send(Publish, Method, Describe(inbox));

    /// <summary>What the build hands over in this phase, or null.</summary>
    private protected virtual BuildInput? Describe(PublishInbox inbox) => null;

    /// <summary>Takes the outputs of the phase.</summary>
    private protected virtual void Take(IReadOnlyDictionary<string, string> outputs)
    {
    }

    private EngineEvent? Await(int request, PublishInbox inbox, EngineEventLog log)
    {
        while (inbox.Next(_patience.Token) is { } engineEvent)
        {
            if (engineEvent.Kind == EngineEventKind.Result && engineEvent.Id == request)
            {
                return engineEvent;
            }

            log.Show(engineEvent);
        }

        return null;
    }

    // Whatever the dead engine had started must not run on: a second engine, once, stops it.
    private void ReportCrash(PublishInbox inbox, EngineEventLog log)
    {
        log.Show(new EngineEvent
        {
            Publish = Publish,
            Kind = EngineEventKind.Error,
            Code = "ECS9001",
            Text = $"The engine of EcsPublish ended in the middle of a publish ({_engine!.DescribeEnd()}). What it had started is stopped now; publish again, and report this if it repeats.",
        });
        if (MayLeaveTasks && inbox.Project is { } project)
        {
            using var second = EngineConnection.Open(_engine!.Command);
            Await(second.Send(Publish, EngineMethod.Reap, project), second.Inbox(Publish), log);
        }
    }
}
