using Amazon.ElasticLoadBalancingV2.Model;
using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Services;

/// <summary>The name of the load balancer that sends to a target group, with the scheme and port that it listens on.</summary>
internal sealed class BalancerAddress(AwsSession aws, string targetGroup)
{
    /// <summary>The address; null when no load balancer sends to the group.</summary>
    public async Task<string?> FindAsync(CancellationToken cancellation)
    {
        var groups = new DescribeTargetGroupsRequest { TargetGroupArns = [targetGroup] };
        var group = (await aws.CallAsync(Actions.DescribeTargetGroups, "*", () => aws.Elb.DescribeTargetGroupsAsync(groups, cancellation))).TargetGroups?.FirstOrDefault();
        if (group?.LoadBalancerArns?.FirstOrDefault() is not { } arn)
        {
            return null;
        }

        var balancers = new DescribeLoadBalancersRequest { LoadBalancerArns = [arn] };
        var balancer = (await aws.CallAsync(Actions.DescribeLoadBalancers, "*", () => aws.Elb.DescribeLoadBalancersAsync(balancers, cancellation))).LoadBalancers?.FirstOrDefault();
        return balancer is null ? null : Format(balancer.DNSName, await ListenerAsync(arn, cancellation));
    }

    // The one that sends to the group by default, an encrypted one first; rules of others are not looked through.
    private async Task<Listener?> ListenerAsync(string balancer, CancellationToken cancellation)
    {
        var request = new DescribeListenersRequest { LoadBalancerArn = balancer };
        var response = await aws.CallAsync(Actions.DescribeListeners, "*", () => aws.Elb.DescribeListenersAsync(request, cancellation));
        return (response.Listeners ?? []).OrderByDescending(SendsToGroup).ThenByDescending(IsEncrypted).FirstOrDefault();
    }

    private bool SendsToGroup(Listener listener) => (listener.DefaultActions ?? []).Exists(action =>
        action.TargetGroupArn == targetGroup || action.ForwardConfig?.TargetGroups?.Exists(group => group.TargetGroupArn == targetGroup) == true);

    private static bool IsEncrypted(Listener listener) => listener.Protocol?.Value is "HTTPS" or "TLS";

    private static string Format(string name, Listener? listener)
    {
        var scheme = listener is not null && IsEncrypted(listener) ? "https" : "http";
        var isUsual = listener?.Port is null || listener.Port == (scheme == "https" ? 443 : 80);
        return isUsual ? $"{scheme}://{name}" : $"{scheme}://{name}:{listener!.Port}";
    }
}
