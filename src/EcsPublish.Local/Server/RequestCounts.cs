using System.Collections.Concurrent;

namespace EcsPublish.Local.Server;

/// <summary>How often each operation was asked for since the start, faults included: the proof of what a publish did and did not
/// do.</summary>
internal sealed class RequestCounts
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>How often an operation was asked for: <c>RunTask</c>, <c>registry:PUT manifest</c>.</summary>
    public int this[string operation] => _counts.GetValueOrDefault(operation);

    /// <summary>All that was asked for.</summary>
    public IReadOnlyDictionary<string, int> All => new SortedDictionary<string, int>(_counts, StringComparer.Ordinal);

    /// <summary>Counts one request.</summary>
    public void Add(string operation) => _counts.AddOrUpdate(operation, 1, static (_, count) => count + 1);

    /// <summary>Begins at zero again.</summary>
    public void Clear() => _counts.Clear();
}
