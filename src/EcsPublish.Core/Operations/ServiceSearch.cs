using Amazon.ECS.Model;
using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Operations;

/// <summary>Finds the project's service.</summary>
internal static class ServiceSearch
{
    private const string Inactive = "INACTIVE";

    /// <summary>The service as it is now, ACTIVE or DRAINING; null when there is none, or no such cluster.</summary>
    public static async Task<Service?> FindAsync(OperationScope scope, CancellationToken cancellation)
    {
        if (!scope.MayHaveService)
        {
            return null;
        }

        var request = new DescribeServicesRequest { Cluster = scope.Cluster, Services = [scope.Service] };
        try
        {
            var response = await scope.Aws.CallAsync(
                Actions.DescribeServices, scope.Service, () => scope.Aws.Ecs.DescribeServicesAsync(request, cancellation));
            return response.Services?.Find(service => service.Status != Inactive);
        }
        catch (ClusterNotFoundException)
        {
            return null;
        }
    }
}
