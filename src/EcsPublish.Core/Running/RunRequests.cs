using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Running;

/// <summary>RunTask as a project wants it.</summary>
internal static class RunRequests
{
    /// <summary>The one call that starts a run.</summary>
    /// <param name="network">For tasks in awsvpc mode, else null.</param>
    /// <param name="startedBy">Whose the tasks are; null leaves it out.</param>
    public static RunTaskRequest Run(RunSettings run, RunPlan plan, NetworkConfiguration? network, string? startedBy) => new()
    {
        Cluster = plan.Cluster,
        TaskDefinition = plan.TaskDefinitionArn,
        Count = run.TaskCount,
        LaunchType = run.CapacityProviders.Count > 0 ? null : plan.LaunchType,
        CapacityProviderStrategy = run.CapacityProviders.Count > 0 ? [.. run.CapacityProviders.Select(Strategy)] : null,
        NetworkConfiguration = network,
        Overrides = Overrides(run, plan.MainContainer),
        PlatformVersion = run.PlatformVersion,
        StartedBy = startedBy,
        Group = run.Group,
        EnableExecuteCommand = run.EnableExecuteCommand ? true : null,
        PropagateTags = run.PropagateTags ? PropagateTags.TASK_DEFINITION : null,
        ClientToken = Guid.NewGuid().ToString(),
    };

    private static TaskOverride? Overrides(RunSettings run, string container)
    {
        if (run.Command is null && run.Environment.Count == 0)
        {
            return null;
        }

        return new TaskOverride
        {
            ContainerOverrides =
            [
                new ContainerOverride
                {
                    Name = container,
                    Command = run.Command?.ToList(),
                    Environment = run.Environment.Count == 0
                        ? null
                        : [.. run.Environment.Select(variable => new Amazon.ECS.Model.KeyValuePair { Name = variable.Key, Value = variable.Value })],
                },
            ],
        };
    }

    private static CapacityProviderStrategyItem Strategy(CapacityProviderSetting provider) =>
        new() { CapacityProvider = provider.Name, Weight = provider.Weight, Base = provider.Base };
}
