using System.Text.Json.Nodes;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Running;

namespace EcsPublish.Core.Resources;

/// <summary>The log groups that a definition's containers write to, but for those that ECS makes itself (awslogs-create-group).</summary>
internal static class LogGroups
{
    /// <summary>Each group once, by its name and region.</summary>
    public static IEnumerable<(string Name, string Region, LogGroup Group)> Of(PublishContext context, AwsSession session, JsonObject definition)
    {
        var retention = context.Settings.TaskDefinition.Container.Log?.RetentionDays;
        return RunPlan.ContainersOf(definition, session.Identity.Region).Select(container => container.Log).OfType<PlannedLog>()
            .Where(log => !log.CreatesGroup).DistinctBy(log => (log.Group, log.Region))
            .Select(log => (log.Group, log.Region, new LogGroup(session, context.Settings, context.Reporter, log.Group, log.Region, retention)));
    }
}
