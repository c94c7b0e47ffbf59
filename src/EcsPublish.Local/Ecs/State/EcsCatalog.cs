using Amazon.ECS.Model;
using EcsPublish.Aws;

namespace EcsPublish.Local.Ecs.State;

/// <summary>What ECS remembers for good: clusters and task definitions.</summary>
internal sealed class EcsCatalog : IShape
{
    /// <summary>All clusters, deleted ones too (INACTIVE), each with its tags.</summary>
    public List<Cluster> Clusters { get; private set; } = [];

    /// <summary>All revisions in the order of registration.</summary>
    public List<TaskDefinition> Definitions { get; private set; } = [];

    /// <summary>The newest revision number that a family ever had; deleting a revision does not free its number.</summary>
    public Dictionary<string, long?> Revisions { get; private set; } = [];

    /// <summary>Tags of task definitions by ARN; the shape has no room for them.</summary>
    public Dictionary<string, List<Tag>?> DefinitionTags { get; private set; } = [];

    void IShape.Write(ShapeWriter w)
    {
        w.List("clusters", "member", Clusters, static (w, n, v) => w.Value(n, v));
        w.List("definitions", "member", Definitions, static (w, n, v) => w.Value(n, v));
        w.Map("revisions", Revisions, static (w, n, v) => w.Value(n, v));
        w.Map("definitionTags", DefinitionTags, static (w, n, v) => w.Elements(n, "member", v ?? [], static (w, n, v) => w.Value(n, v)));
    }

    void IShape.Read(string member, ShapeReader r)
    {
        switch (member)
        {
            case "clusters": Clusters = r.Structures<Cluster>(); break;
            case "definitions": Definitions = r.Structures<TaskDefinition>(); break;
            case "revisions": Revisions = r.Map(static r => r.Long()) ?? []; break;
            case "definitionTags": DefinitionTags = r.Map(static r => (List<Tag>?)r.Structures<Tag>()) ?? []; break;
        }
    }
}
