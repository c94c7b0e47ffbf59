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
        if (RoleTrouble(request, definition) is { } trouble)
            return new(null, trouble);

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

    /// <summary>ECS's words for a role that it cannot assume; null when it can.</summary>
    public string? RoleTrouble(RunTaskRequest request, TaskDefinition definition)
    {
        string?[] roles = [request.Overrides?.ExecutionRoleArn ?? definition.ExecutionRoleArn, request.Overrides?.TaskRoleArn ?? definition.TaskRoleArn];
        return Array.Find(roles, role => !string.IsNullOrEmpty(role) && !services.Context.IsRole(role)) is not { } missing
            ? null
            : $"ECS was unable to assume the role '{missing}' that was provided for this task. Please verify that the role being passed has "
                + "the proper trust relationship and permissions and that your IAM user has permissions to pass this role.";
    }

    /// <summary>Whether a task was lost on purpose.</summary>
    public bool IsLost(EcsTask task) => _lost.Contains(task.TaskArn);

    /// <summary>The tags of a task definition.</summary>
    public IEnumerable<Tag> TagsOf(TaskDefinition definition) =>
        services.Store.Catalog.DefinitionTags.GetValueOrDefault(definition.TaskDefinitionArn) ?? [];

    /// <summary>What came of a start: a task, or a refusal.</summary>
    internal readonly record struct Launch(EcsTask? Task, string? Refusal);
}
