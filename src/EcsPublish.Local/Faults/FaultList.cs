using System.Text.Json;
using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Faults;

/// <summary>The faults that are still to come. Each is used up request by request; the first that concerns a request is taken.</summary>
internal sealed class FaultList
{
    private readonly Lock _lock = new();
    private readonly List<Fault> _faults = [];

    /// <summary>The faults of <c>faults.json</c> in the data folder, a JSON array; none when there is no such file.</summary>
    public static FaultList Of(LocalFolder folder)
    {
        var list = new FaultList();
        if (!File.Exists(folder.FaultsFile)) return list;
        foreach (var fault in JsonSerializer.Deserialize(File.ReadAllBytes(folder.FaultsFile), FaultJson.Default.FaultArray) ?? [])
            list.Add(fault);
        return list;
    }

    /// <summary>Plans a fault.</summary>
    public void Add(Fault fault)
    {
        lock (_lock) _faults.Add(fault);
    }

    /// <summary>Forgets what was planned: the storm is over.</summary>
    public void Clear()
    {
        lock (_lock) _faults.Clear();
    }

    /// <summary>The fault that strikes a request, used up by one; null when it may pass.</summary>
    public Fault? Take(string operation)
    {
        lock (_lock)
        {
            var at = _faults.FindIndex(fault => fault.Concerns(operation));
            if (at < 0) return null;

            var fault = _faults[at];
            if (fault.After > 0)
            {
                _faults[at] = fault with { After = fault.After - 1 };
                return null;
            }

            if (fault.Times > 1) _faults[at] = fault with { Times = fault.Times - 1 };
            else _faults.RemoveAt(at);
            return fault;
        }
    }
}
