using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Services;

/// <summary>
/// The tasks of a service that failed. ECS's own count leaves out tasks that ran for a while before they fell, so they are looked up; each is
/// described once, since a stopped task does not change. They stay visible for about an hour.
/// </summary>
internal sealed class StoppedTasks(AwsSession aws, ServiceTarget target)
{
    // DescribeTasks takes so many at once.
    private const int Page = 100;

    private readonly HashSet<string> _known = [];
    private readonly List<EcsTask> _failed = [];

    /// <summary>As DescribeTasks had them, in the order of their ends.</summary>
    public IReadOnlyList<EcsTask> Failed => _failed;

    /// <summary>The failures so far.</summary>
    public async Task<IReadOnlyList<TaskFailure>> ReadAsync(CancellationToken cancellation)
    {
        var arns = await ListAsync(cancellation);
        foreach (var some in arns.Where(arn => !_known.Contains(arn)).Chunk(Page))
        {
            await DescribeAsync(some, cancellation);
        }

        _failed.Sort((one, other) => Nullable.Compare(one.StoppedAt, other.StoppedAt));
        return [.. _failed.Select(TaskFailure.Of).OfType<TaskFailure>()];
    }

    private async Task<List<string>> ListAsync(CancellationToken cancellation)
    {
        var arns = new List<string>();
        var request = new ListTasksRequest { Cluster = target.Cluster, ServiceName = target.Name, DesiredStatus = DesiredStatus.STOPPED };
        do
        {
            var page = await PageAsync(request, cancellation);
            arns.AddRange(page?.TaskArns ?? []);
            request.NextToken = page?.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
        return arns;
    }

    // A service that was just created is not known everywhere at once.
    private async Task<ListTasksResponse?> PageAsync(ListTasksRequest request, CancellationToken cancellation)
    {
        try
        {
            return await aws.CallAsync(Actions.ListTasks, "*", () => aws.Ecs.ListTasksAsync(request, cancellation));
        }
        catch (ServiceNotFoundException)
        {
            return null;
        }
    }

    private async Task DescribeAsync(string[] arns, CancellationToken cancellation)
    {
        var request = new DescribeTasksRequest { Cluster = target.Cluster, Tasks = [.. arns] };
        var response = await aws.CallAsync(Actions.DescribeTasks, arns[0], () => aws.Ecs.DescribeTasksAsync(request, cancellation));
        foreach (var task in (response.Tasks ?? []).Where(task => task.LastStatus == "STOPPED"))
        {
            _known.Add(task.TaskArn);
            if (TaskFailure.Of(task) is not null)
            {
                _failed.Add(task);
            }
        }
    }
}
