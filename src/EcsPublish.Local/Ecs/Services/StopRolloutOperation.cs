using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.Scheduling;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Services;

/// <summary>StopServiceDeployment.</summary>
internal sealed class StopRolloutOperation(LocalContext context, EcsStore store, ServiceFleet fleet)
{
    /// <summary>Answers at once; the scheduler goes back in its own time.</summary>
    public StopServiceDeploymentResponse Stop(StopServiceDeploymentRequest request)
    {
        if (request.StopType is not null && request.StopType != StopServiceDeploymentStopType.ROLLBACK)
            throw EcsErrors.InvalidParameter("The local AWS offers no other stop type than ROLLBACK.");
        lock (store.Gate)
        {
            var arn = request.ServiceDeploymentArn;
            var entry = store.ServiceList.Services.Find(entry => entry.Rollouts.Exists(rollout => rollout.ServiceDeploymentArn == arn))
                ?? throw new AwsError("ServiceDeploymentNotFoundException", "Service deployment not found.");
            if (entry.Rollout.ServiceDeploymentArn != arn || entry.Rollout.Status != ServiceDeploymentStatus.IN_PROGRESS)
                throw new AwsError("ConflictException", "The service deployment is not in progress and cannot be stopped.");
            RolloutStatus.Change(entry.Rollout, ServiceDeploymentStatus.ROLLBACK_REQUESTED, null, context.UtcNow);
            store.SaveServices();
            fleet.Wake(entry);
            return new() { ServiceDeploymentArn = arn };
        }
    }
}
