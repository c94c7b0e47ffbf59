using Amazon.ECS;
using Amazon.ECS.Model;

namespace EcsPublish.Core.Cleanup;

/// <summary>A log group that containers write to.</summary>
internal sealed record LogPlace(string Group, string Region)
{
    /// <summary>Those that a definition names.</summary>
    /// <param name="region">The region of a container whose log driver names none.</param>
    public static IEnumerable<LogPlace> Of(TaskDefinition definition, string region) =>
        (definition.ContainerDefinitions ?? []).Select(container => container.LogConfiguration)
            .Where(log => log?.LogDriver == LogDriver.Awslogs && log.Options?.ContainsKey("awslogs-group") == true)
            .Select(log => new LogPlace(log.Options["awslogs-group"], log.Options.GetValueOrDefault("awslogs-region") ?? region))
            .Distinct();
}
