using Amazon.ECS.Model;
using EcsPublish.Core.Running;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Operations;

/// <summary>Where the lines of a deployment are, by the task definitions that are in use.</summary>
internal sealed class LogSources(OperationScope scope)
{
    /// <summary>Each container once whose lines go to CloudWatch Logs.</summary>
    /// <returns>Null when there is no task definition at all.</returns>
    public async Task<IReadOnlyList<PlannedLog>?> FindAsync(CancellationToken cancellation)
    {
        var service = await ServiceSearch.FindAsync(scope, cancellation);
        var names = (service?.Deployments ?? []).Select(deployment => deployment.TaskDefinition).Append(scope.Family).Distinct();
        var definitions = await Task.WhenAll(names.Select(name => NewestDefinition.FindAsync(scope.Aws, name, cancellation)));
        var known = definitions.OfType<TaskDefinition>().ToList();
        return known.Count == 0 ? null : [.. known.SelectMany(LogsOf).Distinct()];
    }

    private IEnumerable<PlannedLog> LogsOf(TaskDefinition definition) =>
        RunPlan.ContainersOf(ShapeMapper.ToJson(definition), scope.Aws.Identity.Region).Select(container => container.Log).OfType<PlannedLog>();
}
