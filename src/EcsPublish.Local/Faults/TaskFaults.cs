using Amazon.ECS.Model;

namespace EcsPublish.Local.Faults;

/// <summary>The faults that tasks will meet. Each new task takes one of every kind that concerns it.</summary>
internal sealed class TaskFaults
{
    private readonly Lock _lock = new();
    private readonly List<TaskFault> _faults = [];

    /// <summary>Plans a fault.</summary>
    public void Add(TaskFault fault)
    {
        lock (_lock)
            _faults.Add(fault);
    }

    /// <summary>Forgets what was planned.</summary>
    public void Clear()
    {
        lock (_lock)
            _faults.Clear();
    }

    /// <summary>The faults that a new task meets, used up by one each.</summary>
    /// <param name="definition">What the task is made of.</param>
    /// <param name="group"><c>service:name</c> for a task of a service.</param>
    public IReadOnlyDictionary<TaskFaultKind, TaskFault> Take(TaskDefinition definition, string? group)
    {
        lock (_lock)
        {
            var taken = _faults
                .Where(fault => fault.Concerns(definition, group))
                .GroupBy(fault => fault.Kind)
                .ToDictionary(kind => kind.Key, kind => kind.First());
            foreach (var fault in taken.Values)
                UseUp(fault);
            return taken;
        }
    }

    private void UseUp(TaskFault fault)
    {
        var at = _faults.IndexOf(fault);
        if (fault.Times > 1)
            _faults[at] = fault with { Times = fault.Times - 1 };
        else
            _faults.RemoveAt(at);
    }
}
