using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Clusters;

/// <summary>Finds clusters.</summary>
internal sealed class ClusterBook(EcsStore store)
{
    /// <summary>What a request means that names no cluster.</summary>
    public const string Default = "default";

    /// <summary>A cluster by name or ARN, also a deleted one; null when there never was one.</summary>
    public Cluster? Find(string? nameOrArn)
    {
        var name = EcsArn.Last(nameOrArn is null or "" ? Default : nameOrArn);
        return store.Catalog.Clusters.Find(cluster => cluster.ClusterName == name);
    }

    /// <summary>An active cluster by name or ARN.</summary>
    /// <exception cref="AwsError">ClusterNotFoundException.</exception>
    public Cluster Active(string? nameOrArn) =>
        Find(nameOrArn) is { Status: "ACTIVE" } cluster ? cluster : throw EcsErrors.ClusterNotFound();
}
