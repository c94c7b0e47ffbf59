using EcsPublish.Aws;

namespace EcsPublish.Local.Ecs.State;

/// <summary>All services, deleted ones too (INACTIVE).</summary>
internal sealed class ServiceList : IShape
{
    /// <summary>In the order of their creation.</summary>
    public List<ServiceEntry> Services { get; private set; } = [];

    void IShape.Write(ShapeWriter w) => w.List("services", "member", Services, static (w, n, v) => w.Value(n, v));

    void IShape.Read(string member, ShapeReader r)
    {
        if (member == "services")
            Services = r.Structures<ServiceEntry>();
    }
}
