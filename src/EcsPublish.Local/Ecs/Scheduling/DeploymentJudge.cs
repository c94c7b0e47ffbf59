using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.Services;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Scheduling;

/// <summary>Decides how a service's deployments end.</summary>
internal sealed class DeploymentJudge(ServiceEntry entry)
{
    private const string FailedToStart = "tasks failed to start.";

    private Service Service => entry.Service;

    /// <summary>All tasks of the wanted deployment do their work, and nothing else is left.</summary>
    public void Complete(DateTime now)
    {
        var primary = entry.Primary;
        if (primary.RolloutState != DeploymentRolloutState.IN_PROGRESS)
            return;
        Turn(primary, DeploymentRolloutState.COMPLETED, $"ECS deployment {primary.Id} completed.", now);
        entry.LastCompleted = ShapeJson.Copy(primary);
        entry.Say(now, $"(deployment {primary.Id}) deployment completed.");
        RolloutStatus.End(
            entry.Rollout,
            RolloutStatus.IsRollingBack(entry.Rollout) ? ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL : ServiceDeploymentStatus.SUCCESSFUL,
            null,
            now);
    }

    /// <summary>The wanted deployment has failed too often.</summary>
    public void GiveUp(DateTime now)
    {
        var failed = entry.Primary;
        Turn(failed, DeploymentRolloutState.FAILED, $"ECS deployment circuit breaker: {FailedToStart}", now);
        entry.Say(now, $"(deployment {failed.Id}) deployment failed: {FailedToStart}");
        entry.Rollout.DeploymentCircuitBreaker.Status = ServiceDeploymentRollbackMonitorsStatus.TRIGGERED;
        if (RolloutStatus.IsRollingBack(entry.Rollout))
            RolloutStatus.End(entry.Rollout, ServiceDeploymentStatus.ROLLBACK_FAILED, $"Rollback failed: {FailedToStart}", now);
        else if (!CircuitBreaker.Of(Service).RollsBack || !GoBack($"ECS deployment circuit breaker: {FailedToStart}", now))
            RolloutStatus.End(entry.Rollout, ServiceDeploymentStatus.STOPPED, $"ECS deployment circuit breaker: {FailedToStart}", now);
    }

    /// <summary>Somebody asked for the rollback.</summary>
    public void Obey(DateTime now)
    {
        const string Reason = "Service deployment rolled back because of a StopServiceDeployment request.";
        var stopped = entry.Primary;
        Turn(stopped, DeploymentRolloutState.FAILED, Reason, now);
        if (!GoBack(Reason, now))
            RolloutStatus.End(entry.Rollout, ServiceDeploymentStatus.STOPPED, Reason, now);
    }

    /// <summary>Brings the last completed deployment back, itself: it keeps its id, as on AWS.</summary>
    /// <returns>Whether there was one.</returns>
    private bool GoBack(string reason, DateTime now)
    {
        if (entry.LastCompleted is not { } completed || completed.Id == entry.Primary.Id)
            return false;
        var restored = Service.Deployments.Find(deployment => deployment.Id == completed.Id) ?? ShapeJson.Copy(completed);
        entry.Primary.Status = DeploymentStatus.Active;
        Service.Deployments.Remove(restored);
        Service.Deployments.Insert(0, restored);
        (restored.Status, restored.DesiredCount, restored.FailedTasks) = (DeploymentStatus.Primary, Service.DesiredCount, 0);
        Turn(
            restored,
            DeploymentRolloutState.IN_PROGRESS,
            $"ECS deployment circuit breaker: rolling back to deploymentId {restored.Id}.",
            now);
        (Service.TaskDefinition, Service.NetworkConfiguration) = (restored.TaskDefinition, restored.NetworkConfiguration);
        entry.Say(now, $"rolling back to deployment {restored.Id}.");
        RolloutStatus.Change(entry.Rollout, ServiceDeploymentStatus.ROLLBACK_IN_PROGRESS, reason, now);
        entry.Rollout.Rollback = new()
        {
            Reason = reason,
            StartedAt = now,
            ServiceRevisionArn = entry.RevisionOf(restored).ServiceRevisionArn,
        };
        return true;
    }

    private static void Turn(Deployment deployment, DeploymentRolloutState state, string reason, DateTime now) =>
        (deployment.RolloutState, deployment.RolloutStateReason, deployment.UpdatedAt) = (state, reason, now);
}
