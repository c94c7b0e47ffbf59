using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;
using EcsPublish.Local.Faults;
using EcsTask = Amazon.ECS.Model.Task;

namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>Brings tasks into the world, for RunTask and for services. The caller holds the store's gate.</summary>
internal sealed class TaskLauncher(TaskServices services, TaskFleet fleet, TaskFaults faults)
{
    private const string NoCapacity = "Capacity is unavailable at this time. Please try again later or in a different availability zone";

    /// <summary>Tasks whose ARNs are known and of which nobody will hear again.</summary>
    private readonly HashSet<string> _lost = [];

    /// <summary>Starts one task.</summary>
    /// <returns>The task, or why there was no place for it.</returns>
    public Launch Start(RunTaskRequest request, Cluster cluster, TaskDefinition definition, IEnumerable<Tag> tags)
    {
        var met = faults.Take(definition, request.Group);
        if (met.TryGetValue(TaskFaultKind.NeverPlaced, out var unplaced))
            return new(null, unplaced.Reason ?? NoCapacity);

        var task = NewTask.Of(request, cluster, definition, services.Context.UtcNow);
        task.Tags = [.. tags.DistinctBy(tag => tag.Key).Select(ShapeJson.Copy)];
        services.Store.TaskList.Tasks.Add(task);
        services.Store.SaveTasks();
        if (met.ContainsKey(TaskFaultKind.Lost))
            _lost.Add(task.TaskArn);
        fleet.Start(task, ShapeJson.Copy(definition), met);
        return new(task, null);
    }

    /// <summary>Whether a task was lost on purpose.</summary>
    public bool IsLost(EcsTask task) => _lost.Contains(task.TaskArn);

    /// <summary>The tags of a task definition.</summary>
    public IEnumerable<Tag> TagsOf(TaskDefinition definition) =>
        services.Store.Catalog.DefinitionTags.GetValueOrDefault(definition.TaskDefinitionArn) ?? [];

    /// <summary>What came of a start: a task, or a refusal.</summary>
    internal readonly record struct Launch(EcsTask? Task, string? Refusal);
}
