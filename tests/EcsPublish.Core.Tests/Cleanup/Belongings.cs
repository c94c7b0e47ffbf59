using Amazon.CloudWatchLogs.Model;
using Amazon.ECR.Model;
using Amazon.ECS.Model;
using Amazon.IdentityManagement.Model;
using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Tests.Cleanup;

/// <summary>What an AWS in a box holds, read by its own operations: a line for each thing that a publish can make.</summary>
internal sealed class Belongings(AwsSession aws)
{
    /// <summary>All of it, sorted; revisions whose deletion is in progress are waited for.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellation)
    {
        await UntilDeletedAsync(cancellation);
        var lines = new List<string>();
        lines.AddRange((await RevisionsAsync("ACTIVE", cancellation)).Select(arn => $"revision {Last(arn)}"));
        lines.AddRange((await RevisionsAsync("INACTIVE", cancellation)).Select(arn => $"inactive revision {Last(arn)}"));
        lines.AddRange(((await aws.Iam.ListRolesAsync(new ListRolesRequest(), cancellation)).Roles ?? []).Select(role => $"role {role.RoleName}"));
        lines.AddRange(((await aws.Logs().DescribeLogGroupsAsync(new DescribeLogGroupsRequest(), cancellation)).LogGroups ?? []).Select(group => $"log group {group.LogGroupName}"));
        foreach (var repository in (await aws.Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest(), cancellation)).Repositories ?? [])
        {
            lines.Add($"repository {repository.RepositoryName}");
            lines.AddRange((await ImagesAsync(repository.RepositoryName, cancellation)).Select(digest => $"image {repository.RepositoryName}@{digest}"));
        }

        foreach (var cluster in (await aws.Ecs.ListClustersAsync(new ListClustersRequest(), cancellation)).ClusterArns ?? [])
        {
            lines.Add($"cluster {Last(cluster)}");
            lines.AddRange(((await aws.Ecs.ListServicesAsync(new ListServicesRequest { Cluster = cluster }, cancellation)).ServiceArns ?? []).Select(arn => $"service {Last(arn)}"));
            lines.AddRange(((await aws.Ecs.ListTasksAsync(new ListTasksRequest { Cluster = cluster }, cancellation)).TaskArns ?? []).Select(arn => $"task {Last(arn)}"));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    /// <summary>Digests of a repository's images, newest first.</summary>
    public async Task<IReadOnlyList<string>> ImagesAsync(string repository, CancellationToken cancellation)
    {
        var images = await aws.Ecr.DescribeImagesAsync(new DescribeImagesRequest { RepositoryName = repository }, cancellation);
        return [.. (images.ImageDetails ?? []).OrderByDescending(image => image.ImagePushedAt).Select(image => image.ImageDigest)];
    }

    /// <summary>ARNs of all revisions of all families in one status.</summary>
    public async Task<IReadOnlyList<string>> RevisionsAsync(string status, CancellationToken cancellation)
    {
        var request = new ListTaskDefinitionsRequest { Status = status };
        var arns = new List<string>();
        do
        {
            var page = await aws.Ecs.ListTaskDefinitionsAsync(request, cancellation);
            arns.AddRange(page.TaskDefinitionArns ?? []);
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);
        return arns;
    }

    private async Task UntilDeletedAsync(CancellationToken cancellation)
    {
        while (await RevisionsAsync("DELETE_IN_PROGRESS", cancellation) is { Count: > 0 })
            await Task.Delay(50, cancellation);
    }

    private static string Last(string arn) => arn[(arn.LastIndexOf('/') + 1)..];
}
