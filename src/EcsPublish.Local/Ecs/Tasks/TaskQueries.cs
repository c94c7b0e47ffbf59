using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.Clusters;
using EcsPublish.Local.Ecs.State;
using EcsTask = Amazon.ECS.Model.Task;

namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>DescribeTasks and ListTasks.</summary>
internal sealed class TaskQueries(LocalContext context, EcsStore store, ClusterBook clusters, Func<EcsTask, bool> isLost)
{
    private const int MostTasks = 100;

    /// <summary>How long a stopped task stays visible.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    public DescribeTasksResponse Describe(DescribeTasksRequest request)
    {
        var wanted = request.Tasks ?? [];
        if (wanted.Count == 0)
            throw EcsErrors.InvalidParameter("Tasks cannot be empty.");
        if (wanted.Count > MostTasks)
            throw EcsErrors.InvalidParameter($"You can describe up to {MostTasks} tasks at a time.");
        lock (store.Gate)
        {
            var cluster = clusters.Active(request.Cluster);
            var found = wanted.Select(name => (Name: name, Task: Find(cluster, name))).ToLookup(pair => pair.Task is not null);
            return new()
            {
                Tasks = [.. found[true].Select(pair => Shown(pair.Task!, request.Include?.Contains("TAGS") == true))],
                Failures = [.. found[false].Select(pair => Missing(cluster, pair.Name))],
            };
        }
    }

    public ListTasksResponse List(ListTasksRequest request)
    {
        CheckFilters(request);
        var desired = request.DesiredStatus?.Value ?? TaskStatus.Running;
        lock (store.Gate)
        {
            var cluster = clusters.Active(request.Cluster);
            if (request.ServiceName is { } service && !Exists(cluster, service))
                throw EcsErrors.ServiceNotFound();
            var wanted = Visible(cluster).Where(task => task.DesiredStatus == desired && Matches(task, request)).Select(task => task.TaskArn);
            var page = Page<string>.Of([.. wanted], request.MaxResults, request.NextToken);
            return new() { TaskArns = page.Items, NextToken = page.NextToken };
        }
    }

    /// <summary>A task by id or ARN; null when it is unknown, lost or long gone. The caller holds the gate.</summary>
    public EcsTask? Find(Cluster cluster, string? nameOrArn)
    {
        var id = EcsArn.Last(nameOrArn ?? "");
        return Visible(cluster).FirstOrDefault(task => EcsArn.Last(task.TaskArn) == id && !isLost(task));
    }

    /// <summary>A task as an answer.</summary>
    public static EcsTask Shown(EcsTask task, bool withTags)
    {
        var shown = ShapeJson.Copy(task);
        shown.Tags = withTags ? shown.Tags : [];
        return shown;
    }

    private static void CheckFilters(ListTasksRequest request)
    {
        var others = new[] { request.Family, request.ServiceName, request.ContainerInstance };
        if (request.StartedBy is not null && others.Any(other => other is not null))
            throw EcsErrors.InvalidParameter("Cannot use startedBy with any other filter.");
    }

    private static bool Matches(EcsTask task, ListTasksRequest request) =>
        (request.Family is null || EcsArn.Last(task.TaskDefinitionArn).Split(':')[0] == request.Family)
        && (request.StartedBy is null || task.StartedBy == request.StartedBy)
        && (request.ServiceName is null || task.Group == $"service:{EcsArn.Last(request.ServiceName)}")
        && (request.LaunchType is null || task.LaunchType == request.LaunchType);

    private bool Exists(Cluster cluster, string service)
    {
        var arn = EcsArn.Service(cluster.ClusterName, EcsArn.Last(service));
        return store.ServiceList.Services.Exists(entry => entry.Service.ServiceArn == arn);
    }

    private IEnumerable<EcsTask> Visible(Cluster cluster)
    {
        var horizon = context.UtcNow - Memory;
        store.TaskList.Tasks.RemoveAll(task => task.LastStatus == TaskStatus.Stopped && task.StoppedAt < horizon);
        return store.TaskList.Tasks.Where(task => task.ClusterArn == cluster.ClusterArn);
    }

    private static Failure Missing(Cluster cluster, string nameOrArn) => new()
    {
        Arn = nameOrArn.StartsWith("arn:", StringComparison.Ordinal) ? nameOrArn : EcsArn.Task(cluster.ClusterName, nameOrArn),
        Reason = "MISSING",
    };
}
