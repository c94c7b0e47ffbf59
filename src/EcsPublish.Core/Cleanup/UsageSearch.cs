using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Operations;
using EcsPublish.Core.Running;

namespace EcsPublish.Core.Cleanup;

/// <summary>
/// Finds what is in use in the account's region: by tasks and services of every cluster, of every family, since images, roles and log groups may be
/// shared. A part that cannot be read ends the cleanup: what is not known to be unused is not removed.
/// </summary>
internal sealed class UsageSearch(CleanupContext context)
{
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html
    private const int MostInOneCall = 100;

    /// <summary>All uses; a service before its tasks, since it is what a person knows.</summary>
    public async Task<IReadOnlyList<Use>> FindAsync(CancellationToken cancellation)
    {
        var uses = new List<Use>();
        foreach (var cluster in await ClustersAsync(cancellation))
        {
            uses.AddRange(await new ServiceUsage(context, cluster).FindAsync(cancellation));
            uses.AddRange(await TasksAsync(cluster, cancellation));
        }

        return uses;
    }

    private Task<List<string>> ClustersAsync(CancellationToken cancellation) => SteadyCalls.PagesAsync<string>(async next =>
    {
        var request = new ListClustersRequest { NextToken = next };
        var page = await context.Calls.CallAsync(Actions.ListClusters, "*", token => context.Aws.Ecs.ListClustersAsync(request, token), cancellation);
        return (page.ClusterArns, page.NextToken);
    });

    private async Task<IEnumerable<Use>> TasksAsync(string cluster, CancellationToken cancellation)
    {
        var arns = await SteadyCalls.PagesAsync<string>(async next =>
        {
            var request = new ListTasksRequest { Cluster = cluster, DesiredStatus = DesiredStatus.RUNNING, NextToken = next };
            var page = await context.Calls.CallAsync(Actions.ListTasks, cluster, token => context.Aws.Ecs.ListTasksAsync(request, token), cancellation);
            return (page.TaskArns, page.NextToken);
        });
        var tasks = await SteadyCalls.ForEachAsync([.. arns.Chunk(MostInOneCall)], (some, token) => DescribeAsync(cluster, some, token), cancellation);
        return tasks.SelectMany(some => some).Select(UseOf);
    }

    private async Task<List<EcsTask>> DescribeAsync(string cluster, string[] arns, CancellationToken cancellation)
    {
        var request = new DescribeTasksRequest { Cluster = cluster, Tasks = [.. arns] };
        return (await context.Calls.CallAsync(Actions.DescribeTasks, cluster, token => context.Aws.Ecs.DescribeTasksAsync(request, token), cancellation)).Tasks ?? [];
    }

    private static Use UseOf(EcsTask task) => new(
        task.TaskDefinitionArn,
        task.TaskArn,
        task.ClusterArn,
        $"task {TaskId.Short(task.TaskArn)} in cluster {Resource.NameOf(task.ClusterArn)}",
        [.. (task.Containers ?? []).Select(container => container.ImageDigest).OfType<string>()]);
}
