using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Definitions;

/// <summary>The operations that change task definitions: RegisterTaskDefinition, DeregisterTaskDefinition, DeleteTaskDefinitions.</summary>
internal sealed class DefinitionOperations(LocalContext context, EcsStore store, DefinitionBook definitions)
{
    private const int MostDeletions = 10;

    public RegisterTaskDefinitionResponse Register(RegisterTaskDefinitionRequest request)
    {
        DefinitionRules.Check(request);
        lock (store.Gate)
        {
            var catalog = store.Catalog;
            var revision = (int)(catalog.Revisions.GetValueOrDefault(request.Family) ?? 0) + 1;
            var definition = DefinitionDefaults.Apply(request, revision, context.UtcNow);
            catalog.Revisions[request.Family] = revision;
            catalog.Definitions.Add(definition);
            catalog.DefinitionTags[definition.TaskDefinitionArn] = request.Tags ?? [];
            store.SaveCatalog();
            return new() { TaskDefinition = ShapeJson.Copy(definition), Tags = request.Tags };
        }
    }

    /// <summary>The revision stays, INACTIVE: tasks that run keep it, new ones are refused.</summary>
    public DeregisterTaskDefinitionResponse Deregister(DeregisterTaskDefinitionRequest request)
    {
        lock (store.Gate)
        {
            var definition = definitions.Revision(request.TaskDefinition);
            definition.Status = TaskDefinitionStatus.INACTIVE;
            definition.DeregisteredAt ??= context.UtcNow;
            store.SaveCatalog();
            return new() { TaskDefinition = ShapeJson.Copy(definition) };
        }
    }

    public DeleteTaskDefinitionsResponse Delete(DeleteTaskDefinitionsRequest request)
    {
        var names = request.TaskDefinitions ?? [];
        if (names.Count is 0 or > MostDeletions)
            throw EcsErrors.InvalidParameter($"You can delete up to {MostDeletions} task definitions at a time.");
        var response = new DeleteTaskDefinitionsResponse { TaskDefinitions = [], Failures = [] };
        lock (store.Gate)
        {
            foreach (var name in names)
                Delete(name, response);
            store.SaveCatalog();
        }

        return response;
    }

    private void Delete(string name, DeleteTaskDefinitionsResponse response)
    {
        var definition = EcsArn.Last(name).Contains(':') ? definitions.Find(name) : null;
        if (definition is null)
        {
            response.Failures.Add(
                Failure(name, "The specified task definition does not exist. Specify a valid account, family, revision and try again."));
        }
        else if (definition.Status == TaskDefinitionStatus.ACTIVE)
        {
            response.Failures.Add(
                Failure(
                    definition.TaskDefinitionArn,
                    "The specified task definition is still in ACTIVE status. Please deregister the target and try again."));
        }
        else
        {
            definition.Status = TaskDefinitionStatus.DELETE_IN_PROGRESS;
            definition.DeleteRequestedAt ??= context.UtcNow;
            response.TaskDefinitions.Add(ShapeJson.Copy(definition));
        }
    }

    private static Failure Failure(string arn, string reason) => new() { Arn = arn, Reason = reason };
}
