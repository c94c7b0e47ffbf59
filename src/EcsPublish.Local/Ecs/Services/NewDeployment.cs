using System.Security.Cryptography;
using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.Scheduling;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Services;

/// <summary>Begins a deployment: the service's task definition of now becomes the wanted one, all before it are on their way out.</summary>
internal static class NewDeployment
{
    private const string Superseded = "Service deployment stopped because a newer service deployment was created.";
    private const string LatestFargate = "1.4.0";
    private const int IdDigits = 19;
    private const int RolloutIdLength = 21;
    private const string RolloutIdCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

    /// <summary>The deployment, which is in the entry already.</summary>
    public static Deployment Begin(ServiceEntry entry, TaskDefinition definition, DateTime now)
    {
        var service = entry.Service;
        Supersede(entry, now);
        service.TaskDefinition = definition.TaskDefinitionArn;
        var id = "1" + RandomNumberGenerator.GetString("0123456789", IdDigits - 1);
        var revision = Revision(service, definition, id, now);
        var sources = service.Deployments.Select(entry.RevisionOf).Select(Summary).ToList();
        entry.Revisions.Add(revision);
        entry.Rollouts.Insert(0, Rollout(service, revision, sources, now));
        service.CurrentServiceDeployment = entry.Rollout.ServiceDeploymentArn;
        var deployment = Deployment(service, id, now);
        service.Deployments.Insert(0, deployment);
        return deployment;
    }

    private static void Supersede(ServiceEntry entry, DateTime now)
    {
        foreach (var deployment in entry.Service.Deployments)
            deployment.Status = DeploymentStatus.Active;
        if (entry.Rollouts.Count > 0 && RolloutStatus.IsOpen(entry.Rollout))
            RolloutStatus.End(entry.Rollout, ServiceDeploymentStatus.STOPPED, Superseded, now);
    }

    private static Deployment Deployment(Service service, string id, DateTime now) => new()
    {
        Id = $"ecs-svc/{id}",
        Status = DeploymentStatus.Primary,
        TaskDefinition = service.TaskDefinition,
        DesiredCount = service.DesiredCount,
        PendingCount = 0,
        RunningCount = 0,
        FailedTasks = 0,
        CreatedAt = now,
        UpdatedAt = now,
        LaunchType = service.LaunchType,
        CapacityProviderStrategy = service.CapacityProviderStrategy,
        PlatformVersion = service.PlatformVersion == "LATEST" ? LatestFargate : service.PlatformVersion,
        PlatformFamily = service.PlatformFamily,
        NetworkConfiguration = service.NetworkConfiguration,
        RolloutState = DeploymentRolloutState.IN_PROGRESS,
        RolloutStateReason = $"ECS deployment ecs-svc/{id} in progress.",
    };

    private static ServiceRevision Revision(Service service, TaskDefinition definition, string id, DateTime now) => new()
    {
        ServiceRevisionArn = EcsArn.ServiceRevision(EcsArn.Last(service.ClusterArn), service.ServiceName, id),
        ServiceArn = service.ServiceArn,
        ClusterArn = service.ClusterArn,
        TaskDefinition = service.TaskDefinition,
        LaunchType = service.LaunchType,
        CapacityProviderStrategy = service.CapacityProviderStrategy,
        PlatformVersion = service.PlatformVersion,
        PlatformFamily = service.PlatformFamily,
        LoadBalancers = service.LoadBalancers,
        NetworkConfiguration = service.NetworkConfiguration,
        ContainerImages = [.. definition.ContainerDefinitions.Select(Image)],
        GuardDutyEnabled = false,
        CreatedAt = now,
    };

    private static ContainerImage Image(ContainerDefinition container) => new()
    {
        ContainerName = container.Name,
        Image = container.Image,
        ImageDigest = container.Image.Split('@') is [_, var digest] ? digest : null,
    };

    private static ServiceDeployment Rollout(
        Service service, ServiceRevision target, List<ServiceRevisionSummary> sources, DateTime now) => new()
        {
            ServiceDeploymentArn = EcsArn.ServiceDeployment(
                EcsArn.Last(service.ClusterArn),
                service.ServiceName,
                RandomNumberGenerator.GetString(RolloutIdCharacters, RolloutIdLength)),
            ServiceArn = service.ServiceArn,
            ClusterArn = service.ClusterArn,
            CreatedAt = now,
            StartedAt = now,
            UpdatedAt = now,
            Status = ServiceDeploymentStatus.IN_PROGRESS,
            SourceServiceRevisions = sources,
            TargetServiceRevision = Summary(target),
            DeploymentConfiguration = service.DeploymentConfiguration,
            DeploymentCircuitBreaker = CircuitBreaker.Of(service).Shown(),
        };

    private static ServiceRevisionSummary Summary(ServiceRevision revision) => new()
    {
        Arn = revision.ServiceRevisionArn,
        RequestedTaskCount = 0,
        RunningTaskCount = 0,
        PendingTaskCount = 0,
    };
}
