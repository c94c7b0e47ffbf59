using System.Collections.Concurrent;
using EcsPublish.Protocol;

namespace EcsPublish;

/// <summary>
/// The events of one publish, in order. What arrives between two tasks waits here: MSBuild drops what is logged when no task runs.
/// </summary>
internal sealed class PublishInbox
{
    private readonly BlockingCollection<EngineEvent> _events = [];

    /// <summary>What the publish was started with, for an engine that has to clean up after a dead one.</summary>
    public BuildInput? Project { get; set; }

    /// <summary>The id of the request that the publish began with, whose answer was not waited for.</summary>
    public int Opening { get; set; }

    /// <summary>Whether lines are shown live under the Terminal Logger.</summary>
    public bool LiveOutput { get; set; }

    /// <summary>Adds an event; after <see cref="Close"/> nothing comes any more.</summary>
    public void Add(EngineEvent engineEvent)
    {
        if (!_events.IsAddingCompleted)
        {
            _events.Add(engineEvent);
        }
    }

    /// <summary>The engine's output has ended.</summary>
    public void Close() => _events.CompleteAdding();

    /// <summary>Waits for the next event; null when the engine is gone or the patience is at its end.</summary>
    public EngineEvent? Next(CancellationToken patience)
    {
        try
        {
            return _events.TryTake(out var engineEvent, Timeout.Infinite, patience) ? engineEvent : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
