using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Resources;
using Cluster = Amazon.ECS.Model.Cluster;

namespace EcsPublish.Core.Cleanup;

/// <summary>Deletes the cluster when a publish of the project created it and nobody else is in it.</summary>
internal sealed class ClusterRemoval(CleanupContext context, Remaining remaining)
{
    private const string Active = "ACTIVE";

    /// <summary>The cluster, if it may go.</summary>
    public async Task<Removal> FindAsync(CancellationToken cancellation)
    {
        var name = context.Scope.Cluster;
        var request = new DescribeClustersRequest { Clusters = [name], Include = ["TAGS"] };
        var response = await context.Calls.CallAsync(Actions.DescribeClusters, name, token => context.Aws.Ecs.DescribeClustersAsync(request, token), cancellation);
        if (response.Clusters?.Find(cluster => cluster.Status == Active) is not { } cluster)
        {
            return Removal.Nothing;
        }

        if (WhyKept(cluster) is { } why)
        {
            context.Ledger.Kept($"cluster {cluster.ClusterName}", why);
            return Removal.Nothing;
        }

        return new Removal([new Belonging($"cluster {cluster.ClusterName}", cluster.ClusterArn)], token => DeleteAsync(cluster, token));
    }

    private string? WhyKept(Cluster cluster)
    {
        if (!context.IsOurs(cluster.Tags?.Find(tag => tag.Key == OwnershipTags.Project)?.Value))
        {
            return "somebody else created it";
        }

        return remaining.Uses.FirstOrDefault(use => use.Cluster == cluster.ClusterArn) is { } other ? $"{other.By} is in it"
            : cluster.RegisteredContainerInstancesCount > 0 ? "container instances are in it"
            : null;
    }

    private Task<bool> DeleteAsync(Cluster cluster, CancellationToken cancellation) => context.Ledger.TryAsync($"cluster {cluster.ClusterName}", async () =>
    {
        var request = new DeleteClusterRequest { Cluster = cluster.ClusterArn };
        await context.Calls.CallAsync(Actions.DeleteCluster, cluster.ClusterArn, token => context.Aws.Ecs.DeleteClusterAsync(request, token), cancellation);
        context.Ledger.Removed("Deleted cluster", [cluster.ClusterName]);
    });
}
