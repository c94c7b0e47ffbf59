using System.Collections.Concurrent;

namespace EcsPublish.Local.Server;

/// <summary>How often each operation was asked for since the start, faults included: the proof of what a publish did and did not
/// do.</summary>
internal sealed class RequestCounts
{
    private const int MostRemembered = 1000;

    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();
    private readonly ConcurrentDictionary<string, int> _actions = new(StringComparer.Ordinal);

    /// <summary>How often an operation was asked for: <c>RunTask</c>, <c>registry:PUT manifest</c>.</summary>
    public int this[string operation] => _counts.GetValueOrDefault(operation);

    /// <summary>All that was asked for.</summary>
    public IReadOnlyDictionary<string, int> All => new SortedDictionary<string, int>(_counts, StringComparer.Ordinal);

    /// <summary>The same by the names that IAM has: <c>ecs:RunTask</c>, and <c>ecr:PutImage</c> for the registry.</summary>
    public IReadOnlyDictionary<string, int> Actions => new SortedDictionary<string, int>(_actions, StringComparer.Ordinal);

    /// <summary>The last thousand of them, in the order in which they came.</summary>
    public IReadOnlyList<string> InOrder => [.. _order];

    /// <summary>Counts one request.</summary>
    public void Add(string operation, IEnumerable<string> actions)
    {
        Count(_counts, operation);
        _order.Enqueue(operation);
        if (_order.Count > MostRemembered) _order.TryDequeue(out _);

        foreach (var action in actions) Count(_actions, action);
    }

    /// <summary>Begins at zero again.</summary>
    public void Clear()
    {
        _counts.Clear();
        _actions.Clear();
        _order.Clear();
    }

    private static void Count(ConcurrentDictionary<string, int> counts, string name) =>
        counts.AddOrUpdate(name, 1, static (_, count) => count + 1);
}
