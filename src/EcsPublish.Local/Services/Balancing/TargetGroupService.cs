using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Services.Balancing;

/// <summary>The operations of target groups.</summary>
internal sealed class TargetGroupService(BalancerStore store, TargetRegistry targets)
{
    public CreateTargetGroupResponse CreateTargetGroup(CreateTargetGroupRequest request)
    {
        lock (store)
        {
            if (store.Groups.Exists(group => group.TargetGroupName == request.Name))
                throw new AwsError(
                    "DuplicateTargetGroupName", $"A target group with the same name '{request.Name}' exists, but with different settings");
            var group = New(request);
            store.Groups.Add(group);
            store.Save();
            return new() { TargetGroups = [ShapeJson.Copy(group)] };
        }
    }

    public DescribeTargetGroupsResponse DescribeTargetGroups(DescribeTargetGroupsRequest request)
    {
        lock (store)
        {
            var wanted = (request.TargetGroupArns ?? []).Concat(request.Names ?? []).ToList();
            var found = store.Groups
                .Where(group => wanted.Count == 0 || wanted.Contains(group.TargetGroupArn) || wanted.Contains(group.TargetGroupName))
                .Where(group => request.LoadBalancerArn is null || group.LoadBalancerArns.Contains(request.LoadBalancerArn))
                .ToList();
            if (found.Count < wanted.Count)
                throw BalancerErrors.NoGroup();
            return new() { TargetGroups = [.. found.Select(ShapeJson.Copy)] };
        }
    }

    public DescribeTargetHealthResponse DescribeTargetHealth(DescribeTargetHealthRequest request)
    {
        lock (store)
        {
            if (!store.Groups.Exists(group => group.TargetGroupArn == request.TargetGroupArn))
                throw BalancerErrors.NoGroup();
        }

        return new() { TargetHealthDescriptions = [.. targets.Of(request.TargetGroupArn)] };
    }

    private static TargetGroup New(CreateTargetGroupRequest request) => new()
    {
        TargetGroupArn = LocalIdentity.Arn("elasticloadbalancing", $"targetgroup/{request.Name}/{Guid.NewGuid():n}"[..^16]),
        TargetGroupName = request.Name,
        Protocol = request.Protocol ?? ProtocolEnum.HTTP,
        ProtocolVersion = "HTTP1",
        Port = request.Port ?? 80,
        VpcId = request.VpcId,
        TargetType = request.TargetType ?? TargetTypeEnum.Ip,
        HealthCheckEnabled = request.HealthCheckEnabled ?? true,
        HealthCheckProtocol = request.HealthCheckProtocol ?? ProtocolEnum.HTTP,
        HealthCheckPort = request.HealthCheckPort ?? "traffic-port",
        HealthCheckPath = request.HealthCheckPath ?? "/",
        HealthCheckIntervalSeconds = request.HealthCheckIntervalSeconds ?? 30,
        HealthCheckTimeoutSeconds = request.HealthCheckTimeoutSeconds ?? 5,
        HealthyThresholdCount = request.HealthyThresholdCount ?? 5,
        UnhealthyThresholdCount = request.UnhealthyThresholdCount ?? 2,
        Matcher = request.Matcher ?? new() { HttpCode = "200" },
        LoadBalancerArns = [],
    };
}
