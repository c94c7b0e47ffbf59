using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Roles;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Running;

/// <summary>Calls RunTask: once, but patient with a role that ECS does not see yet.</summary>
internal sealed class TaskLauncher(AwsSession aws, PublishSettings settings, IReporter reporter, TimeProvider time)
{
    private static readonly TimeSpan RolePatience = TimeSpan.FromSeconds(45);

    private readonly ServiceLinkedRole _role = new(aws, reporter);

    /// <summary>Starts the tasks.</summary>
    /// <param name="network">For tasks in awsvpc mode, else null.</param>
    /// <returns>The tasks as ECS took them; when it did not take all, those it took are stopped again and an error says why.</returns>
    public async Task<IReadOnlyList<EcsTask>> RunAsync(RunPlan plan, NetworkConfiguration? network, string startedBy, CancellationToken cancellation)
    {
        var request = RunRequests.Run(settings.Run, plan, network, startedBy);
        var response = await Patience.RetryAsync(
            time,
            RolePatience,
            UnseenRole.IsCause,
            () => _role.TryAsync(() => CallAsync(plan, request, cancellation), cancellation),
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
    private async Task<RunTaskResponse> CallAsync(RunPlan plan, RunTaskRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return await aws.CallAsync(Actions.RunTask, plan.TaskDefinitionArn, () => aws.Ecs.RunTaskAsync(request, CancellationToken.None));
        }
        catch (AmazonECSException e) when (UnknownRole.Trouble(aws, e.Message) is { } trouble)
        {
            throw new PublishException(trouble, e);
        }
    }

    private static string Describe(IEnumerable<Failure> failures) =>
        string.Join("; ", failures.Select(failure => string.Join(": ", new[] { failure.Reason, failure.Detail }.Where(part => !string.IsNullOrEmpty(part)))).Distinct());
}
