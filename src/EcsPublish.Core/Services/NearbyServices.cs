using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Names;

namespace EcsPublish.Core.Services;

/// <summary>Services that were perhaps meant: of nearly the same name in the cluster, or of the same name in another cluster.</summary>
internal sealed class NearbyServices(AwsSession aws, ServiceTarget target)
{
    private const int MostEdits = 2;
    private const int MostClusters = 10;

    /// <summary>Names in the cluster that are a slip away.</summary>
    public async Task<IReadOnlyList<string>> SimilarAsync(CancellationToken cancellation) =>
        [.. (await NamesAsync(target.Cluster, cancellation)).Where(IsSimilar).Order(StringComparer.Ordinal)];

    /// <summary>Other clusters that have a service of this name.</summary>
    public async Task<IReadOnlyList<string>> ClustersAsync(CancellationToken cancellation)
    {
        try
        {
            var response = await aws.CallAsync(Actions.ListClusters, "*", () => aws.Ecs.ListClustersAsync(new ListClustersRequest(), cancellation));
            var others = (response.ClusterArns ?? []).Where(arn => LastPart(arn) != target.ClusterName).Take(MostClusters);
            var found = await Task.WhenAll(others.Select(async arn => (Name: LastPart(arn), Services: await NamesAsync(arn, cancellation))));
            return [.. found.Where(cluster => cluster.Services.Contains(target.Name)).Select(cluster => cluster.Name)];
        }
        catch (Exception e) when (e is PublishException or AmazonECSException)
        {
            // It is only for a better message.
            return [];
        }
    }

    private async Task<IReadOnlyList<string>> NamesAsync(string cluster, CancellationToken cancellation)
    {
        var names = new List<string>();
        var request = new ListServicesRequest { Cluster = cluster, MaxResults = 100 };
        try
        {
            do
            {
                var page = await aws.CallAsync(Actions.ListServices, "*", () => aws.Ecs.ListServicesAsync(request, cancellation));
                names.AddRange((page.ServiceArns ?? []).Select(LastPart));
                request.NextToken = page.NextToken;
            }
            while (!string.IsNullOrEmpty(request.NextToken));
            return names;
        }
        catch (Exception e) when (e is PublishException or AmazonECSException)
        {
            return [];
        }
    }

    // web-1 and web-2, api-v1 and api-v2 are neighbours, not slips.
    private bool IsSimilar(string name) =>
        name != target.Name && WithoutDigits(name) != WithoutDigits(target.Name)
        && EditDistance.Between(name.ToUpperInvariant(), target.Name.ToUpperInvariant()) <= Math.Min(MostEdits, target.Name.Length / 4);

    private static string WithoutDigits(string name) => string.Concat(name.Where(character => !char.IsAsciiDigit(character)));

    private static string LastPart(string arn) => arn[(arn.LastIndexOf('/') + 1)..];
}
