using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.Clusters;
using EcsPublish.Local.Ecs.Definitions;
using EcsPublish.Local.Ecs.State;
using EcsPublish.Local.Faults;
using EcsTask = Amazon.ECS.Model.Task;

namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>RunTask.</summary>
internal sealed class RunTaskOperation(TaskServices services, ClusterBook clusters, DefinitionBook definitions, TaskFleet fleet, TaskFaults faults)
{
    private const string NoCapacity = "Capacity is unavailable at this time. Please try again later or in a different availability zone";

    /// <summary>What was answered to each client token. In memory: a token serves the retries of one call.</summary>
    private readonly Dictionary<string, (string Request, RunTaskResponse Response)> _answered = [];

    /// <summary>Tasks whose ARNs are known and of which nobody will hear again.</summary>
    private readonly HashSet<string> _lost = [];

    public RunTaskResponse Run(RunTaskRequest request)
    {
        lock (services.Store.Gate)
        {
            if (request.ClientToken is not { Length: > 0 } token)
                return RunNew(request);
            var fingerprint = Convert.ToBase64String(ShapeJson.Write(request).Span);
            if (!_answered.TryGetValue(token, out var before))
                _answered[token] = before = (fingerprint, RunNew(request));
            return before.Request == fingerprint
                ? before.Response
                : throw new AwsError("ConflictException", "The request's client token was used before with other parameters.");
        }
    }

    /// <summary>Whether a task was lost on purpose.</summary>
    public bool IsLost(EcsTask task) => _lost.Contains(task.TaskArn);

    private RunTaskResponse RunNew(RunTaskRequest request)
    {
        var cluster = clusters.Active(request.Cluster);
        var definition = definitions.Find(request.TaskDefinition ?? "");
        RunTaskRules.Check(request, definition);
        var response = new RunTaskResponse { Tasks = [], Failures = [] };
        for (var i = 0; i < (request.Count ?? 1); i++)
            RunOne(request, cluster, definition!, response);
        return response;
    }

    private void RunOne(RunTaskRequest request, Cluster cluster, TaskDefinition definition, RunTaskResponse response)
    {
        var met = faults.Take(definition.Family);
        if (met.TryGetValue(TaskFaultKind.NeverPlaced, out var unplaced))
        {
            response.Failures.Add(new() { Arn = cluster.ClusterArn, Reason = unplaced.Reason ?? NoCapacity });
            return;
        }

        var task = NewTask.Of(request, cluster, definition, services.Context.UtcNow);
        task.Tags = TagsOf(request, definition);
        services.Store.TaskList.Tasks.Add(task);
        services.Store.SaveTasks();
        if (met.ContainsKey(TaskFaultKind.Lost))
            _lost.Add(task.TaskArn);
        response.Tasks.Add(ShapeJson.Copy(task));
        fleet.Start(task, ShapeJson.Copy(definition), met);
    }

    /// <summary>The request's tags win over propagated ones.</summary>
    private List<Tag> TagsOf(RunTaskRequest request, TaskDefinition definition)
    {
        var propagated = request.PropagateTags == PropagateTags.TASK_DEFINITION
            ? services.Store.Catalog.DefinitionTags.GetValueOrDefault(definition.TaskDefinitionArn) ?? []
            : [];
        return [.. (request.Tags ?? []).Concat(propagated).DistinctBy(tag => tag.Key).Select(ShapeJson.Copy)];
    }
}
