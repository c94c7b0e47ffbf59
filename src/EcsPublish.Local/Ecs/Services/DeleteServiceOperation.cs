using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.Scheduling;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Services;

/// <summary>DeleteService.</summary>
internal sealed class DeleteServiceOperation(EcsStore store, ServiceBook services, ServiceFleet fleet)
{
    /// <summary>The service is DRAINING until its tasks have ended, then INACTIVE.</summary>
    public DeleteServiceResponse Delete(DeleteServiceRequest request)
    {
        lock (store.Gate)
        {
            var entry = services.Existing(request.Cluster, request.Service);
            if (entry.Service.Status == ServiceStatus.Inactive)
                throw EcsErrors.ServiceNotFound();
            if (entry.Service.DesiredCount > 0 && request.Force != true)
                throw EcsErrors.InvalidParameter("The service cannot be stopped while it is scaled above 0.");
            (entry.Service.Status, entry.Service.DesiredCount) = (ServiceStatus.Draining, 0);
            store.SaveServices();
            fleet.Wake(entry);
            return new() { Service = ServiceQueries.Shown(entry.Service, withTags: true) };
        }
    }
}
