using Amazon.ElasticLoadBalancingV2.Model;
using EcsPublish.Aws;
using EcsPublish.Local.Ecs.State;
using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Services.Balancing;

/// <summary>What Elastic Load Balancing remembers. Whoever reads or changes it locks it, and saves before letting go.</summary>
internal sealed class BalancerStore : IShape
{
    private string _file = "";

    public List<TargetGroup> Groups { get; private set; } = [];

    public List<LoadBalancer> Balancers { get; private set; } = [];

    public List<Listener> Listeners { get; private set; } = [];

    /// <summary>What the folder remembers.</summary>
    public static BalancerStore Of(LocalFolder folder)
    {
        var file = folder.StateFile("elbv2");
        var store = File.Exists(file) ? ShapeJson.Read<BalancerStore>(File.ReadAllBytes(file)) : new();
        store._file = file;
        return store;
    }

    public void Save() => AtomicFile.Write(_file, ShapeJson.Write(this).Span);

    void IShape.Write(ShapeWriter w)
    {
        w.List("groups", "member", Groups, static (w, n, v) => w.Value(n, v));
        w.List("balancers", "member", Balancers, static (w, n, v) => w.Value(n, v));
        w.List("listeners", "member", Listeners, static (w, n, v) => w.Value(n, v));
    }

    void IShape.Read(string member, ShapeReader r)
    {
        switch (member)
        {
            case "groups": Groups = r.Structures<TargetGroup>(); break;
            case "balancers": Balancers = r.Structures<LoadBalancer>(); break;
            case "listeners": Listeners = r.Structures<Listener>(); break;
        }
    }
}
