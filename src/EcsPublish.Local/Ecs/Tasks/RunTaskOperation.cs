using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.Clusters;
using EcsPublish.Local.Ecs.Definitions;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>RunTask.</summary>
internal sealed class RunTaskOperation(EcsStore store, ClusterBook clusters, DefinitionBook definitions, TaskLauncher launcher)
{
    /// <summary>What was answered to each client token. In memory: a token serves the retries of one call.</summary>
    private readonly Dictionary<string, (string Request, RunTaskResponse Response)> _answered = [];

    public RunTaskResponse Run(RunTaskRequest request)
    {
        lock (store.Gate)
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

    private RunTaskResponse RunNew(RunTaskRequest request)
    {
        var cluster = clusters.Active(request.Cluster);
        var definition = definitions.Find(request.TaskDefinition ?? "");
        RunTaskRules.Check(request, definition);
        if (launcher.RoleTrouble(request, definition!) is { } trouble)
            throw EcsErrors.Client(trouble);
        var response = new RunTaskResponse { Tasks = [], Failures = [] };
        for (var i = 0; i < (request.Count ?? 1); i++)
            RunOne(request, cluster, definition!, response);
        return response;
    }

    private void RunOne(RunTaskRequest request, Cluster cluster, TaskDefinition definition, RunTaskResponse response)
    {
        var (task, refusal) = launcher.Start(request, cluster, definition, TagsOf(request, definition));
        if (task is null)
            response.Failures.Add(new() { Arn = cluster.ClusterArn, Reason = refusal });
        else
            response.Tasks.Add(ShapeJson.Copy(task));
    }

    /// <summary>The request's tags win over propagated ones.</summary>
    private IEnumerable<Tag> TagsOf(RunTaskRequest request, TaskDefinition definition) =>
        (request.Tags ?? []).Concat(request.PropagateTags == PropagateTags.TASK_DEFINITION ? launcher.TagsOf(definition) : []);
}
