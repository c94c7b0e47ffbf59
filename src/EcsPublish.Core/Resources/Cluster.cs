using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Resources;

/// <summary>The cluster that tasks run in. An empty one costs nothing, so <c>default</c> is created when it is missing.</summary>
internal sealed class Cluster(AwsSession aws, PublishSettings settings, IReporter reporter)
{
    private const string Active = "ACTIVE";

    /// <summary>The cluster's name, or its ARN when EcsCluster is one.</summary>
    public string Name => settings.Run.Cluster ?? "default";

    private string Arn => Name.StartsWith("arn:", StringComparison.Ordinal) ? Name : aws.Identity.Arn("ecs", "cluster/" + Name);

    private bool MayCreate => settings.Run.Cluster is null || settings.Run.CreateCluster;

    /// <summary>Whether the cluster is there and ACTIVE.</summary>
    public async Task<bool> IsActiveAsync(CancellationToken cancellation)
    {
        var response = await aws.CallAsync(
            Actions.DescribeClusters, Arn, () => aws.Ecs.DescribeClustersAsync(new DescribeClustersRequest { Clusters = [Name] }, cancellation));
        return response.Clusters?.Any(cluster => cluster.Status == Active) == true;
    }

    /// <summary>Creates what <see cref="IsActiveAsync"/> did not find, when that is allowed.</summary>
    public async Task CreateAsync(CancellationToken cancellation)
    {
        CheckMayCreate();
        var request = new CreateClusterRequest
        {
            ClusterName = Name,
            Tags = [.. OwnershipTags.For(settings).Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
        };
        await aws.CallAsync(Actions.CreateCluster, Arn, () => aws.Ecs.CreateClusterAsync(request, cancellation));
        reporter.Created(Arn, $"Created cluster {Name}");
    }

    /// <summary>Refuses to create a named cluster that nobody asked to create.</summary>
    public void CheckMayCreate()
    {
        if (!MayCreate)
        {
            throw new PublishException(Diagnostics.ClusterMissing.With(Name, aws.Identity.Account, aws.Identity.Region));
        }
    }
}
