using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.Definitions;
using EcsPublish.Local.Ecs.Scheduling;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Services;

/// <summary>UpdateService.</summary>
internal sealed class UpdateServiceOperation(
    LocalContext context, EcsStore store, ServiceBook services, DefinitionBook definitions, ServiceFleet fleet)
{
    /// <summary>Answers at once; what has changed takes its own time. Only some changes begin a new deployment.</summary>
    public UpdateServiceResponse Update(UpdateServiceRequest request)
    {
        lock (store.Gate)
        {
            var entry = services.Existing(request.Cluster, request.Service);
            if (entry.Service.Status != ServiceStatus.Active)
                throw EcsErrors.ServiceNotActive();
            var before = entry.Service;
            var updated = ShapeJson.Copy(before);
            Apply(request, updated);
            var definition = definitions.Find(request.TaskDefinition ?? before.TaskDefinition);
            ServiceRules.Check(request, updated, definition);
            var isDeployment = request.ForceNewDeployment == true
                || definition!.TaskDefinitionArn != before.TaskDefinition || Differs(before, updated);
            Apply(request, before);
            if (isDeployment)
                NewDeployment.Begin(entry, definition!, context.UtcNow);
            store.SaveServices();
            fleet.Wake(entry);
            return new() { Service = ServiceQueries.Shown(before, withTags: true) };
        }
    }

    private static void Apply(UpdateServiceRequest request, Service service)
    {
        service.DesiredCount = request.DesiredCount ?? service.DesiredCount;
        service.DeploymentConfiguration = DeploymentDefaults.Over(request.DeploymentConfiguration, service.DeploymentConfiguration);
        service.NetworkConfiguration = request.NetworkConfiguration ?? service.NetworkConfiguration;
        service.LoadBalancers = request.LoadBalancers ?? service.LoadBalancers;
        service.ServiceRegistries = request.ServiceRegistries ?? service.ServiceRegistries;
        service.PlatformVersion = request.PlatformVersion ?? service.PlatformVersion;
        service.HealthCheckGracePeriodSeconds = request.HealthCheckGracePeriodSeconds ?? service.HealthCheckGracePeriodSeconds;
        service.PropagateTags = request.PropagateTags ?? service.PropagateTags;
        service.EnableECSManagedTags = request.EnableECSManagedTags ?? service.EnableECSManagedTags;
        service.EnableExecuteCommand = request.EnableExecuteCommand ?? service.EnableExecuteCommand;
        service.AvailabilityZoneRebalancing = request.AvailabilityZoneRebalancing ?? service.AvailabilityZoneRebalancing;
        service.PlacementConstraints = request.PlacementConstraints ?? service.PlacementConstraints;
        service.PlacementStrategy = request.PlacementStrategy ?? service.PlacementStrategy;
        if (request.CapacityProviderStrategy is { Count: > 0 } strategy)
            (service.CapacityProviderStrategy, service.LaunchType) = (strategy, null);
    }

    /// <summary>Whether what runs tasks differs; new tasks are needed then.
    /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/update-service-parameters.html</summary>
    private static bool Differs(Service before, Service updated) =>
        !ShapeJson.Write(Deployed(before)).Span.SequenceEqual(ShapeJson.Write(Deployed(updated)).Span);

    private static Service Deployed(Service service) => new()
    {
        NetworkConfiguration = service.NetworkConfiguration,
        LoadBalancers = service.LoadBalancers,
        ServiceRegistries = service.ServiceRegistries,
        PlatformVersion = service.PlatformVersion,
        CapacityProviderStrategy = service.CapacityProviderStrategy,
    };
}
