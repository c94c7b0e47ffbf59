namespace EcsPublish.Local.Logs;

/// <summary>A log stream, to read and to write.</summary>
internal sealed class LogStream : IDisposable
{
    private readonly Lazy<EventFile> _events;

    public LogStream(string name, string path, StreamState state)
    {
        (Name, State) = (name, state);
        _events = new Lazy<EventFile>(() => new EventFile(path));
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What is remembered of it.</summary>
    public StreamState State { get; }

    /// <summary>Its events.</summary>
    public EventFile Events => _events.Value;

    /// <summary>A number for tokens and event ids, stable as long as the stream lives.</summary>
    public string Key => Path.GetFileNameWithoutExtension(State.File);

    /// <summary>Whether nothing more will come.</summary>
    public bool HasEnded => State.Writer == WriterKind.Ended;

    /// <summary>The first and the last event; null when there are none.</summary>
    public (StoredEvent First, StoredEvent Last)? Ends()
    {
        var length = Events.Length;
        if (length == 0) return null;

        using var fromHead = Events.OpenReader(0);
        using var fromTail = Events.OpenReader(length);
        return (fromHead.Next()!, fromTail.Previous()!);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_events.IsValueCreated) Events.Dispose();
    }
}
