using System.Collections.Concurrent;
using Amazon.ElasticLoadBalancingV2.Model;

namespace EcsPublish.Local.Services.Balancing;

/// <summary>The targets of all target groups. They are registered by services only, and forgotten with the server.</summary>
internal sealed class TargetRegistry(BalancerStore store, TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Group, int Port), RegisteredTarget> _targets = new();

    /// <summary>Whether there is such a target group.</summary>
    public bool Exists(string group) => Find(group) is not null;

    /// <summary>Registers a port of this machine and begins to ask it how it is.</summary>
    /// <param name="group">The target group's ARN.</param>
    /// <param name="port">The port on loopback.</param>
    /// <param name="changed">Called when its health has changed.</param>
    /// <returns>Whether it was not registered before.</returns>
    public bool Register(string group, int port, System.Action changed)
    {
        if (Find(group) is not { } settings)
            return false;
        var target = new RegisteredTarget(settings, port, time, changed);
        if (!_targets.TryAdd((group, port), target))
        {
            target.Dispose();
            return false;
        }

        target.Begin();
        return true;
    }

    /// <summary>A target gets no new request.</summary>
    public void Drain(string group, int port)
    {
        if (_targets.TryGetValue((group, port), out var target))
            target.Drain();
    }

    /// <summary>Forgets a target.</summary>
    /// <returns>Whether it was registered.</returns>
    public bool Deregister(string group, int port)
    {
        if (!_targets.TryRemove((group, port), out var target))
            return false;
        target.Dispose();
        return true;
    }

    /// <summary>A target's health; null when it is not registered.</summary>
    public TargetHealth? HealthOf(string group, int port) => _targets.GetValueOrDefault((group, port))?.Health;

    /// <summary>The targets of a group.</summary>
    public IEnumerable<TargetHealthDescription> Of(string group) =>
        _targets.Where(target => target.Key.Group == group).Select(target => Describe(target.Value));

    private TargetGroup? Find(string group)
    {
        lock (store)
            return store.Groups.Find(candidate => candidate.TargetGroupArn == group);
    }

    private static TargetHealthDescription Describe(RegisteredTarget target) => new()
    {
        Target = new() { Id = "127.0.0.1", Port = target.Port, AvailabilityZone = LocalIdentity.Region + "a" },
        HealthCheckPort = $"{target.Port}",
        TargetHealth = target.Health,
    };
}
