using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using EcsPublish.Local.Ecs.State;
using EcsPublish.Local.Services.Balancing;
using EcsTask = Amazon.ECS.Model.Task;

namespace EcsPublish.Local.Ecs.Addresses;

/// <summary>A service's tasks in its target groups.</summary>
internal sealed class ServiceTargets(ServiceEntry entry, LocalContext context, System.Action changed)
{
    private TargetRegistry Registry => context.Targets;

    /// <summary>Where a task's container port is on this machine; null when it is not there.</summary>
    public static int? HostPort(EcsTask task, int containerPort) => task.Containers
        .SelectMany(container => container.NetworkBindings ?? [])
        .FirstOrDefault(binding => binding.ContainerPort == containerPort)?.HostPort;

    /// <summary>Registers a running task where it is not yet.</summary>
    public void Register(EcsTask task)
    {
        foreach (var place in Places(task).Where(place => Registry.Register(place.Group, place.HostPort, changed)))
            entry.Say(context.UtcNow, $"registered 1 targets in (target-group {place.Group})");
    }

    /// <summary>A task gets no new requests.</summary>
    public void Drain(EcsTask task)
    {
        var places = Places(task).ToList();
        places.ForEach(place => Registry.Drain(place.Group, place.HostPort));
        if (places.Count > 0)
            entry.Say(context.UtcNow, "has begun draining connections on 1 tasks.");
    }

    /// <summary>A task has ended.</summary>
    public void Deregister(EcsTask task)
    {
        foreach (var place in Places(task).Where(place => Registry.Deregister(place.Group, place.HostPort)))
            entry.Say(context.UtcNow, $"deregistered 1 targets in (target-group {place.Group})");
    }

    /// <summary>Whether a task is healthy in each.</summary>
    public bool AreHealthy(EcsTask task) =>
        entry.Service.LoadBalancers.Count == 0 || Places(task).All(place => HealthOf(place)?.State == TargetHealthStateEnum.Healthy);

    /// <summary>What they have against a task after its grace period; null when they are content.</summary>
    public string? Complaint(EcsTask task)
    {
        var grace = TimeSpan.FromSeconds(entry.Service.HealthCheckGracePeriodSeconds ?? 0);
        if (task.StartedAt + grace > context.UtcNow)
            return null;
        var bad = Places(task).FirstOrDefault(place => HealthOf(place)?.State == TargetHealthStateEnum.Unhealthy);
        return bad is null
            ? null
            : $"(port {bad.ContainerPort}) is unhealthy in (target-group {bad.Group}) due to (reason {HealthOf(bad)!.Description})";
    }

    private TargetHealth? HealthOf(Place place) => Registry.HealthOf(place.Group, place.HostPort);

    private IEnumerable<Place> Places(EcsTask task) =>
        from balancer in entry.Service.LoadBalancers
        let containerPort = balancer.ContainerPort ?? 0
        where balancer.TargetGroupArn is not null && HostPort(task, containerPort) is not null
        select new Place(balancer.TargetGroupArn, containerPort, HostPort(task, containerPort)!.Value);

    /// <summary>A task's port in a target group.</summary>
    private sealed record Place(string Group, int ContainerPort, int HostPort);
}
