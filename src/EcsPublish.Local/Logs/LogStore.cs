using System.Collections.Concurrent;
using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Logs;

/// <summary>All log groups on disk, and the way in for containers.</summary>
internal sealed class LogStore : ILogSink, IDisposable
{
    private readonly Lock _lock = new();
    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, LogGroup> _groups = new(StringComparer.Ordinal);

    /// <summary>Opens the groups of a data folder.</summary>
    public LogStore(LocalFolder folder, TimeProvider time)
    {
        (_folder, _time) = (folder.Logs, time);
        foreach (var path in Directory.EnumerateDirectories(_folder).Where(path => File.Exists(Path.Combine(path, "group.json"))))
        {
            var group = new LogGroup(path);
            _groups[group.Name] = group;
        }
    }

    /// <summary>The groups in the order of their names.</summary>
    public IEnumerable<LogGroup> Groups => _groups.Values.OrderBy(group => group.Name, StringComparer.Ordinal);

    /// <summary>Now, in UTC.</summary>
    public DateTime UtcNow => _time.GetUtcNow().UtcDateTime;

    /// <summary>The group of that name, or null.</summary>
    public LogGroup? Find(string name) => _groups.GetValueOrDefault(name);

    /// <inheritdoc />
    public bool GroupExists(string group) => _groups.ContainsKey(group);

    /// <inheritdoc />
    public void CreateGroup(string group) => TryCreate(group);

    /// <summary>Makes a group.</summary>
    /// <returns>Null when there is one of that name.</returns>
    public LogGroup? TryCreate(string name)
    {
        lock (_lock)
        {
            if (_groups.ContainsKey(name)) return null;

            var path = Directory.CreateDirectory(PathOf(name)).FullName;
            var group = new LogGroup(path);
            group.Change(state => (state.Name, state.CreatedAt) = (name, UtcNow));
            return _groups[name] = group;
        }
    }

    /// <summary>Removes a group with all that is in it.</summary>
    /// <returns>False when there is none of that name.</returns>
    public bool TryDelete(string name)
    {
        lock (_lock)
        {
            if (!_groups.TryRemove(name, out var group)) return false;

            group.Dispose();
            Directory.Delete(PathOf(name), recursive: true);
            return true;
        }
    }

    /// <inheritdoc />
    public ILogStream OpenStream(string group, string stream)
    {
        var found = Find(group) ?? throw new InvalidOperationException($"There is no log group '{group}'.");
        return new ContainerLog(found, stream, _time);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var group in _groups.Values) group.Dispose();
    }

    private string PathOf(string name) => Path.Combine(_folder, Path.GetFileNameWithoutExtension(LogGroup.FileName(name)));
}
