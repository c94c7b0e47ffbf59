using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Definitions;

/// <summary>What IAM has to know of task definitions before a request is carried out.</summary>
internal sealed class DefinitionNames(EcsStore store, DefinitionBook definitions)
{
    /// <summary>The ARN of the revision meant; of one that does not exist, what it would be.</summary>
    public string ArnOf(string name)
    {
        lock (store.Gate) return definitions.Find(name)?.TaskDefinitionArn ?? EcsArn.Definition(EcsArn.Last(name));
    }

    /// <summary>Task role and execution role of a run: the request's own go before the definition's.</summary>
    public IReadOnlyList<string?> RolesOf(RunTaskRequest request)
    {
        lock (store.Gate)
        {
            var definition = definitions.Find(request.TaskDefinition ?? "");
            return
            [
                request.Overrides?.TaskRoleArn ?? definition?.TaskRoleArn,
                request.Overrides?.ExecutionRoleArn ?? definition?.ExecutionRoleArn,
            ];
        }
    }
}
