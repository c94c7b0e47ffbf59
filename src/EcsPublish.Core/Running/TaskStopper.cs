using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Running;

/// <summary>Stops tasks: on cancel, on timeout, when the build is gone.</summary>
internal sealed class TaskStopper(AwsSession aws, IReporter reporter)
{
    /// <summary>Whether this publish started them: that it may not stop what it started is an error then, beside whatever else went wrong.</summary>
    public bool AreOurs { get; init; } = true;

    /// <summary>Asks ECS to stop each task. What cannot be stopped is said, with the command that does it; the others are stopped all the same.</summary>
    /// <param name="reason">Shown by ECS as the task's stoppedReason.</param>
    public Task StopAsync(string cluster, IReadOnlyList<string> arns, string reason) =>
        Task.WhenAll(arns.Select(arn => StopOneAsync(cluster, arn, reason)));

    private async Task StopOneAsync(string cluster, string arn, string reason)
    {
        try
        {
            var request = new StopTaskRequest { Cluster = cluster, Task = arn, Reason = reason };
            await aws.CallAsync(Actions.StopTask, arn, () => aws.Ecs.StopTaskAsync(request));
            reporter.Say(Importance.High, $"Stopped task {TaskId.Short(arn)}: {reason}");
        }
        catch (Exception e) when (e is PublishException or Amazon.Runtime.AmazonServiceException)
        {
            if (AreOurs && e is PublishException { Diagnostic: { } denial } && denial.Descriptor == Diagnostics.AccessDenied)
            {
                reporter.Report(denial);
            }

            reporter.Report(Diagnostics.TaskNotStopped.With(TaskId.Of(arn), cluster, e.Message));
        }
    }
}
