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

    /// <summary>Whether it is created when it is missing.</summary>
    public bool MayCreate => settings.Run.Cluster is null || settings.Run.CreateCluster;

    /// <summary>The error for a cluster that nobody creates.</summary>
    public Diagnostic Missing() => Diagnostics.ClusterMissing.With(Name, aws.Identity.Account, aws.Identity.Region);

    /// <summary>Whether the cluster is there and ACTIVE.</summary>
    public async Task<bool> IsActiveAsync(CancellationToken cancellation) => await FindAsync(cancellation) is not null;

    /// <summary>The cluster; null when there is none that is ACTIVE.</summary>
    public async Task<Amazon.ECS.Model.Cluster?> FindAsync(CancellationToken cancellation)
    {
        var response = await aws.CallAsync(
            Actions.DescribeClusters, Arn, () => aws.Ecs.DescribeClustersAsync(new DescribeClustersRequest { Clusters = [Name] }, cancellation));
        return response.Clusters?.Find(cluster => cluster.Status == Active);
    }

    /// <summary>Creates what <see cref="IsActiveAsync"/> did not find, when that is allowed.</summary>
    public async Task CreateAsync(CancellationToken cancellation)
    {
        CheckMayCreate();
        var request = new CreateClusterRequest
        {
            ClusterName = Name,
            CapacityProviders = settings.Run.CapacityProviders is { Count: > 0 } providers ? [.. providers.Select(provider => provider.Name)] : null,
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
            throw new PublishException(Missing());
        }
    }
}
