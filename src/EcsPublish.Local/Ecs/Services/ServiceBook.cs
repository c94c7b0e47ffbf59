using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.Clusters;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Services;

/// <summary>Finds services. The caller holds the store's gate.</summary>
internal sealed class ServiceBook(EcsStore store, ClusterBook clusters)
{
    /// <summary>A service by name or ARN, also a deleted one; null when there never was one.</summary>
    /// <exception cref="AwsError">ClusterNotFoundException.</exception>
    public ServiceEntry? Find(string? cluster, string? nameOrArn)
    {
        var arn = clusters.Active(cluster).ClusterArn;
        var name = EcsArn.Last(nameOrArn ?? "");
        return store.ServiceList.Services.Find(entry => entry.Service.ClusterArn == arn && entry.Service.ServiceName == name);
    }

    /// <summary>A service that is there, whatever its status.</summary>
    /// <exception cref="AwsError">ServiceNotFoundException.</exception>
    public ServiceEntry Existing(string? cluster, string? nameOrArn) => Find(cluster, nameOrArn) ?? throw EcsErrors.ServiceNotFound();

    /// <summary>The services of a cluster that were not deleted.</summary>
    public IEnumerable<Service> Living(string? cluster)
    {
        var arn = clusters.Active(cluster).ClusterArn;
        return store.ServiceList.Services.Select(entry => entry.Service)
            .Where(service => service.ClusterArn == arn && service.Status != ServiceStatus.Inactive);
    }
}
