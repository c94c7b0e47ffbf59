using Amazon.ECS.Model;
using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Services;

/// <summary>How many targets of the service's target group are healthy. Only told, never decided by: ECS itself waits for it.</summary>
internal sealed class TargetGroupHealth(AwsSession aws)
{
    private bool _isNotOffered;

    /// <summary>The count; null when no target group is attached, or it cannot be read.</summary>
    public async Task<TargetHealthCount?> ReadAsync(Service service, CancellationToken cancellation)
    {
        var group = service.LoadBalancers?.FirstOrDefault(balancer => balancer.TargetGroupArn is not null)?.TargetGroupArn;
        if (group is null || _isNotOffered)
        {
            return null;
        }

        try
        {
            var request = new DescribeTargetHealthRequest { TargetGroupArn = group };
            var response = await aws.CallAsync(Actions.DescribeTargetHealth, group, () => aws.Elb.DescribeTargetHealthAsync(request, cancellation));
            var targets = (response.TargetHealthDescriptions ?? []).Select(target => target.TargetHealth?.State?.Value).Where(state => state != "draining").ToList();
            return new TargetHealthCount(targets.Count(state => state == "healthy"), targets.Count);
        }
        catch (Exception e) when (e is PublishException { Diagnostic.Descriptor.MayPass: false } or AmazonElasticLoadBalancingV2Exception)
        {
            _isNotOffered = true;
            return null;
        }
        catch (PublishException)
        {
            return null;
        }
    }
}
