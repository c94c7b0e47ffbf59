using System.Collections.Concurrent;
using EcsPublish.Local.Logs;

namespace EcsPublish.Local.Tests.Ecs;

/// <summary>Keeps what containers print.</summary>
internal sealed class TestLogs : ILogSink
{
    private readonly ConcurrentDictionary<string, Stream> _streams = new();
    private readonly ConcurrentDictionary<string, bool> _groups = new();

    public bool GroupExists(string group) => _groups.ContainsKey(group);

    public void CreateGroup(string group) => _groups[group] = true;

    public ILogStream OpenStream(string group, string stream) => _streams[$"{group}:{stream}"] = new();

    public bool HasStream(string group, string stream) => _streams.ContainsKey($"{group}:{stream}");

    public List<string> Lines(string group, string stream) => _streams.TryGetValue($"{group}:{stream}", out var found) ? found.Lines : [];

    public bool IsComplete(string group, string stream) => _streams[$"{group}:{stream}"].Disposed;

    private sealed class Stream : ILogStream
    {
        private readonly List<string> _lines = [];

        public List<string> Lines
        {
            get
            {
                lock (_lines)
                    return [.. _lines];
            }
        }

        public bool Disposed { get; private set; }

        public void Append(DateTimeOffset time, string message)
        {
            ObjectDisposedException.ThrowIf(Disposed, this);
            lock (_lines)
                _lines.Add(message);
        }

        public void Dispose() => Disposed = true;
    }
}
