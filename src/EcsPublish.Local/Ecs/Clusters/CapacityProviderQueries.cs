using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Clusters;

/// <summary>DescribeCapacityProviders: AWS's own two, since there are no instances here that others could be made of.</summary>
internal sealed class CapacityProviderQueries(EcsStore store, ClusterBook clusters)
{
    private static readonly string[] Known = ["FARGATE", "FARGATE_SPOT"];

    public DescribeCapacityProvidersResponse Describe(DescribeCapacityProvidersRequest request)
    {
        var all = request.Cluster is null ? Known : OfCluster(request.Cluster);
        var wanted = request.CapacityProviders is { Count: > 0 } named ? named.ConvertAll(EcsArn.Last) : [.. all];
        return new()
        {
            CapacityProviders = [.. wanted.Where(all.Contains).Select(Shown)],
            Failures = [.. wanted.Except(all).Select(name => new Failure { Arn = ArnOf(name), Reason = "MISSING" })],
        };
    }

    private string[] OfCluster(string cluster)
    {
        lock (store.Gate)
            return [.. clusters.Active(cluster).CapacityProviders];
    }

    private static CapacityProvider Shown(string name) => new()
    {
        CapacityProviderArn = ArnOf(name),
        Name = name,
        Status = CapacityProviderStatus.ACTIVE,
        Tags = [],
    };

    private static string ArnOf(string name) => LocalIdentity.Arn("ecs", $"capacity-provider/{name}");
}
