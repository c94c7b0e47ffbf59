using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Logs;

/// <summary>A log group: a folder with a file for each stream, and one that remembers their names.</summary>
internal sealed class LogGroup : IDisposable
{
    private readonly Lock _lock = new();
    private readonly string _folder;
    private readonly StateFile<GroupState> _file;
    private readonly GroupState _state;
    private readonly ConcurrentDictionary<string, LogStream> _streams = new(StringComparer.Ordinal);
    private bool _isClosed;

    /// <summary>Opens a group's folder.</summary>
    /// <param name="folder">Full path; it exists.</param>
    public LogGroup(string folder)
    {
        _folder = folder;
        _file = new StateFile<GroupState>(Path.Combine(folder, "group.json"), LogsJson.Default.GroupState);
        _state = _file.Load();
        foreach (var (name, stream) in _state.Streams)
        {
            // Who wrote it has died with the server that ran it.
            if (stream.Writer == WriterKind.Running) stream.Writer = WriterKind.Ended;
            _streams[name] = Open(name, stream);
        }
    }

    /// <summary>The group's name.</summary>
    public string Name => _state.Name;

    /// <summary>The ARN, as it is without the <c>:*</c> that some APIs put behind it.</summary>
    public string Arn => LocalIdentity.Arn("logs", $"log-group:{Name}");

    /// <summary>Its streams in the order of their names.</summary>
    public IEnumerable<LogStream> Streams => _streams.Values.OrderBy(stream => stream.Name, StringComparer.Ordinal);

    /// <summary>Looks at what is remembered.</summary>
    public T Read<T>(Func<GroupState, T> look)
    {
        lock (_lock) return look(_state);
    }

    /// <summary>Changes what is remembered.</summary>
    public void Change(Action<GroupState> change)
    {
        lock (_lock)
        {
            change(_state);
            if (!_isClosed) _file.Save(_state);
        }
    }

    /// <summary>The stream of that name, or null.</summary>
    public LogStream? Find(string name) => _streams.GetValueOrDefault(name);

    /// <summary>Makes a stream.</summary>
    /// <returns>Null when there is one of that name.</returns>
    public LogStream? TryCreate(string name, DateTime now, WriterKind writer)
    {
        lock (_lock)
        {
            if (_streams.ContainsKey(name)) return null;

            var state = new StreamState { File = FileName(name), CreatedAt = now, Writer = writer };
            Change(group => group.Streams.Add(name, state));
            return _streams[name] = Open(name, state);
        }
    }

    /// <summary>Removes a stream.</summary>
    /// <returns>False when there is none of that name.</returns>
    public bool TryDelete(string name)
    {
        lock (_lock)
        {
            if (!_streams.TryRemove(name, out var stream)) return false;

            Change(group => group.Streams.Remove(name));
            stream.Dispose();
            File.Delete(Path.Combine(_folder, stream.State.File));
            return true;
        }
    }

    /// <summary>Closes the group: nothing is written any more.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isClosed = true;
            foreach (var stream in _streams.Values) stream.Dispose();
        }
    }

    /// <summary>A name that every file system takes; the real one is in the group's memory.</summary>
    internal static string FileName(string name) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 8))}.events";

    private LogStream Open(string name, StreamState state) => new(name, Path.Combine(_folder, state.File), state);
}
