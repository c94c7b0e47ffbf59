using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.Services;
using EcsPublish.Local.Ecs.State;
using TaskStatus = EcsPublish.Local.Ecs.Tasks.TaskStatus;

namespace EcsPublish.Local.Ecs.Definitions;

/// <summary>Brings deletions to their end: a revision stays in DELETE_IN_PROGRESS until no task and no service uses it, which ECS looks at
/// now and then (<see href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-definition-state.html"/>).</summary>
internal sealed class DefinitionSweep(LocalContext context, EcsStore store)
{
    /// <summary>How long a deletion is in progress at the least, so that callers learn to live with that state.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);

    /// <summary>Forgets what is deleted and unused. The caller holds the gate.</summary>
    public void Run()
    {
        var horizon = context.UtcNow - Delay;
        var due = store.Catalog.Definitions.FindAll(definition =>
            definition.Status == TaskDefinitionStatus.DELETE_IN_PROGRESS && definition.DeleteRequestedAt <= horizon);
        if (due.Count == 0)
            return;
        var used = Used();
        var gone = due.Select(definition => definition.TaskDefinitionArn).Where(arn => !used.Contains(arn)).ToHashSet();
        if (gone.Count == 0)
            return;
        store.Catalog.Definitions.RemoveAll(definition => gone.Contains(definition.TaskDefinitionArn));
        foreach (var arn in gone)
            store.Catalog.DefinitionTags.Remove(arn);
        store.SaveCatalog();
    }

    private HashSet<string> Used()
    {
        var tasks = store.TaskList.Tasks.Where(task => task.LastStatus != TaskStatus.Stopped).Select(task => task.TaskDefinitionArn);
        var services = store.ServiceList.Services.Select(entry => entry.Service)
            .Where(service => service.Status != ServiceStatus.Inactive).SelectMany(DefinitionsOf);
        return [.. tasks, .. services];
    }

    private static IEnumerable<string> DefinitionsOf(Service service) =>
        (service.Deployments ?? []).Select(deployment => deployment.TaskDefinition).Append(service.TaskDefinition);
}
