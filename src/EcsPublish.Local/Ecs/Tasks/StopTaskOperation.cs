using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.Clusters;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>StopTask.</summary>
internal sealed class StopTaskOperation(EcsStore store, ClusterBook clusters, TaskQueries tasks, TaskFleet fleet)
{
    private const string DefaultReason = "Task stopped by user";

    /// <summary>Answers at once; the task stops in its own time. A stopped one is answered as it is.</summary>
    public StopTaskResponse Stop(StopTaskRequest request)
    {
        lock (store.Gate)
        {
            var task = tasks.Find(clusters.Active(request.Cluster), request.Task)
                ?? throw EcsErrors.InvalidParameter("The referenced task was not found.");
            fleet.Stop(task.TaskArn, TaskStopCode.UserInitiated, request.Reason ?? DefaultReason);
            return new() { Task = TaskQueries.Shown(task, withTags: false) };
        }
    }
}
