using Amazon.ECS.Model;
using EcsPublish.Aws;

namespace EcsPublish.Local.Ecs.State;

/// <summary>A service, and what ECS keeps of it beside the shape that it shows.</summary>
internal sealed class ServiceEntry : IShape
{
    private const int MostEvents = 100;

    public Service Service { get; init; } = new();

    /// <summary>Its service deployments, the newest first.</summary>
    public List<ServiceDeployment> Rollouts { get; private set; } = [];

    /// <summary>Its service revisions in the order of their making. A revision's digits are those of its deployment.</summary>
    public List<ServiceRevision> Revisions { get; private set; } = [];

    /// <summary>The deployment to go back to; null until one was completed.</summary>
    public Deployment? LastCompleted { get; set; }

    /// <summary>The port of its stable address; null when its definition names none.</summary>
    public int? Port { get; set; }

    /// <summary>The deployment that is wanted; the others are on their way out.</summary>
    public Deployment Primary => Service.Deployments[0];

    /// <summary>The newest service deployment: a rollback is a part of the one that failed.</summary>
    public ServiceDeployment Rollout => Rollouts[0];

    /// <summary>The revision that a deployment brings.</summary>
    public ServiceRevision RevisionOf(Deployment deployment) =>
        Revisions.Find(revision => EcsArn.Last(revision.ServiceRevisionArn) == EcsArn.Last(deployment.Id))!;

    /// <summary>Adds an event; the subject is put in front.</summary>
    public void Say(DateTime now, string message)
    {
        var text = $"(service {Service.ServiceName}) {message}";
        Service.Events.Insert(0, new() { Id = Guid.NewGuid().ToString(), CreatedAt = now, Message = text });
        if (Service.Events.Count > MostEvents)
            Service.Events.RemoveRange(MostEvents, Service.Events.Count - MostEvents);
    }

    void IShape.Write(ShapeWriter w)
    {
        w.Value("service", Service);
        w.List("rollouts", "member", Rollouts, static (w, n, v) => w.Value(n, v));
        w.List("revisions", "member", Revisions, static (w, n, v) => w.Value(n, v));
        w.Value("lastCompleted", LastCompleted);
        w.Value("port", Port);
    }

    void IShape.Read(string member, ShapeReader r)
    {
        switch (member)
        {
            case "service": r.Members(Service); break;
            case "rollouts": Rollouts = r.Structures<ServiceDeployment>(); break;
            case "revisions": Revisions = r.Structures<ServiceRevision>(); break;
            case "lastCompleted": LastCompleted = r.Structure<Deployment>(); break;
            case "port": Port = r.Integer(); break;
        }
    }
}
