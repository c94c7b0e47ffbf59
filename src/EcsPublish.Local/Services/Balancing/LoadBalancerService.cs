using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Services.Balancing;

/// <summary>The operations of load balancers and listeners. They are records only: a service's own address does the balancing.</summary>
internal sealed class LoadBalancerService(BalancerStore store, TimeProvider time)
{
    private const string Zone = LocalIdentity.Region + "a";

    public CreateLoadBalancerResponse CreateLoadBalancer(CreateLoadBalancerRequest request)
    {
        lock (store)
        {
            if (store.Balancers.Exists(balancer => balancer.LoadBalancerName == request.Name))
                throw new AwsError(
                    "DuplicateLoadBalancerName", $"A load balancer with the same name '{request.Name}' exists, but with different settings");
            var balancer = New(request);
            store.Balancers.Add(balancer);
            store.Save();
            return new() { LoadBalancers = [ShapeJson.Copy(balancer)] };
        }
    }

    public DescribeLoadBalancersResponse DescribeLoadBalancers(DescribeLoadBalancersRequest request)
    {
        lock (store)
        {
            var wanted = (request.LoadBalancerArns ?? []).Concat(request.Names ?? []).ToList();
            var found = store.Balancers
                .Where(balancer => wanted.Count == 0 || wanted.Contains(balancer.LoadBalancerArn) || wanted.Contains(balancer.LoadBalancerName))
                .ToList();
            return found.Count < wanted.Count
                ? throw BalancerErrors.NoBalancer()
                : new() { LoadBalancers = [.. found.Select(ShapeJson.Copy)] };
        }
    }

    /// <summary>The target groups that it forwards to are those of its load balancer from now on.</summary>
    public CreateListenerResponse CreateListener(CreateListenerRequest request)
    {
        lock (store)
        {
            var balancer = store.Balancers.Find(balancer => balancer.LoadBalancerArn == request.LoadBalancerArn)
                ?? throw BalancerErrors.NoBalancer();
            foreach (var action in (request.DefaultActions ?? []).Where(action => action.TargetGroupArn is not null))
                Attach(action.TargetGroupArn, balancer);
            var listener = New(request);
            store.Listeners.Add(listener);
            store.Save();
            return new() { Listeners = [ShapeJson.Copy(listener)] };
        }
    }

    public DescribeListenersResponse DescribeListeners(DescribeListenersRequest request)
    {
        lock (store)
        {
            var wanted = request.ListenerArns ?? [];
            var found = store.Listeners
                .Where(listener => wanted.Count == 0 || wanted.Contains(listener.ListenerArn))
                .Where(listener => request.LoadBalancerArn is null || listener.LoadBalancerArn == request.LoadBalancerArn)
                .ToList();
            return found.Count < wanted.Count ? throw BalancerErrors.NoListener() : new() { Listeners = [.. found.Select(ShapeJson.Copy)] };
        }
    }

    private void Attach(string groupArn, LoadBalancer balancer)
    {
        var group = store.Groups.Find(group => group.TargetGroupArn == groupArn) ?? throw BalancerErrors.NoGroup();
        if (!group.LoadBalancerArns.Contains(balancer.LoadBalancerArn))
            group.LoadBalancerArns.Add(balancer.LoadBalancerArn);
    }

    private LoadBalancer New(CreateLoadBalancerRequest request) => new()
    {
        LoadBalancerArn = LocalIdentity.Arn("elasticloadbalancing", $"loadbalancer/app/{request.Name}/{Guid.NewGuid():n}"[..^16]),
        LoadBalancerName = request.Name,
        DNSName = "127.0.0.1",
        Scheme = request.Scheme ?? LoadBalancerSchemeEnum.InternetFacing,
        Type = request.Type ?? LoadBalancerTypeEnum.Application,
        State = new() { Code = LoadBalancerStateEnum.Active },
        SecurityGroups = request.SecurityGroups ?? [],
        AvailabilityZones = [.. (request.Subnets ?? []).Select(subnet => new AvailabilityZone { SubnetId = subnet, ZoneName = Zone })],
        CreatedTime = time.GetUtcNow().UtcDateTime,
        IpAddressType = request.IpAddressType ?? IpAddressType.Ipv4,
    };

    private static Listener New(CreateListenerRequest request) => new()
    {
        ListenerArn = request.LoadBalancerArn.Replace(":loadbalancer/", ":listener/", StringComparison.Ordinal) + $"/{Guid.NewGuid():n}"[..17],
        LoadBalancerArn = request.LoadBalancerArn,
        Port = request.Port,
        Protocol = request.Protocol ?? ProtocolEnum.HTTP,
        DefaultActions = request.DefaultActions ?? [],
    };
}
