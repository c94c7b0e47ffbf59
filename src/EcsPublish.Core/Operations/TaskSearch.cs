using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Operations;

/// <summary>Finds tasks: those that run, and those that ECS still remembers, which it does for about an hour.</summary>
internal sealed class TaskSearch(OperationScope scope)
{
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html
    private const int MostInOneCall = 100;

    /// <summary>Running and stopped tasks, newest first; none when there is no such cluster.</summary>
    /// <param name="service">The service whose tasks they are; null finds the tasks of the project's family.</param>
    public async Task<IReadOnlyList<EcsTask>> FindAllAsync(string? service, CancellationToken cancellation)
    {
        var arns = await Task.WhenAll(
            ListAsync(service, DesiredStatus.RUNNING, cancellation),
            ListAsync(service, DesiredStatus.STOPPED, cancellation));
        return await DescribeAsync([.. arns.SelectMany(list => list).Distinct()], cancellation);
    }

    /// <summary>Tasks of the project's family that are meant to run, newest first.</summary>
    public async Task<IReadOnlyList<EcsTask>> FindRunningAsync(CancellationToken cancellation) =>
        await DescribeAsync(await ListAsync(service: null, DesiredStatus.RUNNING, cancellation), cancellation);

    private async Task<List<string>> ListAsync(string? service, DesiredStatus desired, CancellationToken cancellation)
    {
        var request = new ListTasksRequest
        {
            Cluster = scope.Cluster,
            ServiceName = service,
            Family = service is null ? scope.Family : null,
            DesiredStatus = desired,
        };
        var found = new List<string>();
        try
        {
            do
            {
                var page = await scope.Aws.CallAsync(Actions.ListTasks, "*", () => scope.Aws.Ecs.ListTasksAsync(request, cancellation));
                found.AddRange(page.TaskArns ?? []);
                request.NextToken = page.NextToken;
            }
            while (!string.IsNullOrEmpty(request.NextToken));
        }
        catch (ClusterNotFoundException)
        {
            return [];
        }

        return found;
    }

    private async Task<IReadOnlyList<EcsTask>> DescribeAsync(List<string> arns, CancellationToken cancellation)
    {
        var tasks = new List<EcsTask>();
        foreach (var some in arns.Chunk(MostInOneCall))
        {
            var request = new DescribeTasksRequest { Cluster = scope.Cluster, Tasks = [.. some] };
            var response = await scope.Aws.CallAsync(Actions.DescribeTasks, request.Tasks[0], () => scope.Aws.Ecs.DescribeTasksAsync(request, cancellation));
            tasks.AddRange(response.Tasks ?? []);
        }

        return [.. tasks.OrderByDescending(task => task.CreatedAt)];
    }
}
