using Amazon.ECS.Model;
using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Services;

/// <summary>Looks a service up.</summary>
internal sealed class ServiceFinder(AwsSession aws, ServiceTarget target)
{
    /// <summary>The service, whatever its status; null when ECS knows none of that name, or no such cluster.</summary>
    public async Task<Service?> FindAsync(CancellationToken cancellation)
    {
        try
        {
            var request = new DescribeServicesRequest { Cluster = target.Cluster, Services = [target.Name] };
            var response = await aws.CallAsync(
                Actions.DescribeServices, target.ArnIn(aws.Identity), () => aws.Ecs.DescribeServicesAsync(request, cancellation));
            return response.Services?.FirstOrDefault();
        }
        catch (ClusterNotFoundException)
        {
            return null;
        }
    }
}
