using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;
using TaskStatus = EcsPublish.Local.Ecs.Tasks.TaskStatus;

namespace EcsPublish.Local.Ecs.Scheduling;

/// <summary>Counts the tasks of a service, for the plan and for those who ask.</summary>
internal sealed class ServiceCounts(ServiceEntry entry, ServiceTasks tasks)
{
    private Service Service => entry.Service;

    /// <summary>The earlier deployment that worked and should not lose tasks before the wanted one is ready; null when there is
    /// none.</summary>
    public Deployment? Source => Service.Deployments.Skip(1)
        .FirstOrDefault(deployment => deployment.RolloutState == DeploymentRolloutState.COMPLETED);

    /// <summary>Where the rolling deployment stands.</summary>
    public RolloutState State() => new()
    {
        Desired = entry.Primary.DesiredCount ?? 0,
        MinimumHealthyPercent = Service.DeploymentConfiguration.MinimumHealthyPercent ?? 0,
        MaximumPercent = Service.DeploymentConfiguration.MaximumPercent ?? 0,
        Wanted = ServiceTasks.Count(tasks.Of(entry.Primary)),
        Old = ServiceTasks.Count(tasks.NotOf(entry.Primary)),
        OldDesired = Source?.DesiredCount ?? 0,
        IsStalled = entry.Primary.RolloutState == DeploymentRolloutState.FAILED && entry.Primary.DesiredCount > 0,
    };

    /// <summary>Tasks that were retired from an earlier deployment are not missed there.</summary>
    public void Lower()
    {
        foreach (var deployment in Service.Deployments.Skip(1))
        {
            var alive = tasks.Of(deployment).Count(task => task.IsAlive);
            var retired = tasks.Of(deployment).Any(task => task.IsRetired);
            if (retired || deployment.RolloutState != DeploymentRolloutState.COMPLETED)
                deployment.DesiredCount = alive;
        }
    }

    /// <summary>Whether nothing is left of an earlier deployment and nothing shall come.</summary>
    public bool IsOver(Deployment deployment) =>
        deployment != entry.Primary && deployment.DesiredCount == 0 && !tasks.Of(deployment).Any();

    /// <summary>Writes the counts into the shapes.</summary>
    public void Show(DateTime now)
    {
        foreach (var deployment in Service.Deployments)
            Show(deployment, now);
        Service.RunningCount = Service.Deployments.Sum(deployment => deployment.RunningCount);
        Service.PendingCount = Service.Deployments.Sum(deployment => deployment.PendingCount);
        foreach (var revision in (entry.Rollout.SourceServiceRevisions ?? []).Append(entry.Rollout.TargetServiceRevision))
            Show(revision);
    }

    private void Show(Deployment deployment, DateTime now)
    {
        var states = tasks.Of(deployment).Select(task => task.Task.LastStatus).ToList();
        var running = states.Count(state => state == TaskStatus.Running);
        var pending = states.Count(state => state is TaskStatus.Provisioning or TaskStatus.Pending);
        if ((running, pending) != (deployment.RunningCount, deployment.PendingCount))
            deployment.UpdatedAt = now;
        (deployment.RunningCount, deployment.PendingCount) = (running, pending);
    }

    private void Show(ServiceRevisionSummary revision)
    {
        var deployment = Service.Deployments.Find(deployment => EcsArn.Last(deployment.Id) == EcsArn.Last(revision.Arn));
        (revision.RequestedTaskCount, revision.RunningTaskCount, revision.PendingTaskCount) =
            (deployment?.DesiredCount ?? 0, deployment?.RunningCount ?? 0, deployment?.PendingCount ?? 0);
    }
}
