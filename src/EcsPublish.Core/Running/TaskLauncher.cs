using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Roles;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Running;

/// <summary>Calls RunTask: once, but patient with a role that ECS does not see yet.</summary>
internal sealed class TaskLauncher(AwsSession aws, PublishSettings settings, IReporter reporter, TimeProvider time)
{
    private static readonly TimeSpan RolePatience = TimeSpan.FromSeconds(45);

    /// <summary>Starts the tasks.</summary>
    /// <param name="network">For tasks in awsvpc mode, else null.</param>
    /// <returns>The tasks as ECS took them; when it did not take all, those it took are stopped again and an error says why.</returns>
    public async Task<IReadOnlyList<EcsTask>> RunAsync(RunPlan plan, NetworkConfiguration? network, string startedBy, CancellationToken cancellation)
    {
        var request = Request(plan, network, startedBy);
        var response = await Patience.RetryAsync(
            time,
            RolePatience,
            UnseenRole.IsCause,
            () => CallAsync(plan, request, cancellation),
            cancellation);
        var tasks = response.Tasks ?? [];
        if (response.Failures is { Count: > 0 } failures)
        {
            await new TaskStopper(aws, reporter).StopAsync(plan.Cluster, [.. tasks.Select(task => task.TaskArn)], "ECS did not take all tasks of this run");
            throw new PublishException(Diagnostics.TaskNotPlaced.With(failures.Count, settings.Run.TaskCount, plan.Family, Describe(failures)));
        }

        return tasks;
    }

    // Once sent, the call is not given up: whether ECS has taken a task must be known, so that it can be stopped.
    private Task<RunTaskResponse> CallAsync(RunPlan plan, RunTaskRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return aws.CallAsync(Actions.RunTask, plan.TaskDefinitionArn, () => aws.Ecs.RunTaskAsync(request, CancellationToken.None));
    }

    private static string Describe(IEnumerable<Failure> failures) =>
        string.Join("; ", failures.Select(failure => string.Join(": ", new[] { failure.Reason, failure.Detail }.Where(part => !string.IsNullOrEmpty(part)))).Distinct());

    private RunTaskRequest Request(RunPlan plan, NetworkConfiguration? network, string startedBy)
    {
        var run = settings.Run;
        return new RunTaskRequest
        {
            Cluster = plan.Cluster,
            TaskDefinition = plan.TaskDefinitionArn,
            Count = run.TaskCount,
            LaunchType = run.CapacityProviders.Count > 0 ? null : plan.LaunchType,
            CapacityProviderStrategy = run.CapacityProviders.Count > 0 ? [.. run.CapacityProviders.Select(Strategy)] : null,
            NetworkConfiguration = network,
            Overrides = Overrides(plan.MainContainer),
            PlatformVersion = run.PlatformVersion,
            StartedBy = startedBy,
            Group = run.Group,
            EnableExecuteCommand = run.EnableExecuteCommand ? true : null,
            PropagateTags = run.PropagateTags ? PropagateTags.TASK_DEFINITION : null,
            ClientToken = Guid.NewGuid().ToString(),
        };
    }

    private TaskOverride? Overrides(string container)
    {
        var run = settings.Run;
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
