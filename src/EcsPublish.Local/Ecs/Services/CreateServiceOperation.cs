using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.Clusters;
using EcsPublish.Local.Ecs.Definitions;
using EcsPublish.Local.Ecs.Scheduling;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Services;

/// <summary>CreateService.</summary>
internal sealed class CreateServiceOperation(
    LocalContext context, EcsStore store, ClusterBook clusters, DefinitionBook definitions, ServiceFleet fleet)
{
    /// <summary>The same service again is answered as it is.</summary>
    public CreateServiceResponse Create(CreateServiceRequest request)
    {
        lock (store.Gate)
        {
            var cluster = clusters.Active(request.Cluster);
            var definition = definitions.Find(request.TaskDefinition ?? "");
            ServiceRules.Check(request, definition);
            CheckGroups(request.LoadBalancers ?? []);
            var service = NewService.Of(request, cluster, context.UtcNow);
            return new() { Service = ServiceQueries.Shown(Existing(service, definition!) ?? New(service, definition!), withTags: true) };
        }
    }

    private void CheckGroups(List<LoadBalancer> balancers)
    {
        if (balancers.Find(balancer => !context.Targets.Exists(balancer.TargetGroupArn)) is { } unknown)
            throw EcsErrors.InvalidParameter($"The specified target group does not exist: {unknown.TargetGroupArn}");
    }

    private Service? Existing(Service service, TaskDefinition definition)
    {
        var existing = store.ServiceList.Services.Find(entry => entry.Service.ServiceArn == service.ServiceArn)?.Service;
        if (existing is null or { Status: ServiceStatus.Inactive })
            return null;
        if (existing.Status == ServiceStatus.Draining)
            throw EcsErrors.InvalidParameter("Unable to Start a service that is still Draining.");
        var isSame = existing.TaskDefinition == definition.TaskDefinitionArn && existing.DesiredCount == service.DesiredCount
            && existing.LaunchType == service.LaunchType;
        return isSame ? existing : throw EcsErrors.InvalidParameter("Creation of service was not idempotent.");
    }

    private Service New(Service service, TaskDefinition definition)
    {
        var entry = new ServiceEntry { Service = service };
        store.ServiceList.Services.RemoveAll(old => old.Service.ServiceArn == service.ServiceArn);
        store.ServiceList.Services.Add(entry);
        NewDeployment.Begin(entry, definition, context.UtcNow);
        store.SaveServices();
        fleet.Begin(entry);
        return service;
    }
}
