using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Clusters;

/// <summary>CreateCluster, DescribeClusters, ListClusters, DeleteCluster.</summary>
internal sealed class ClusterOperations(EcsStore store, ClusterBook clusters)
{
    private const int LongestName = 255;

    /// <summary>An existing cluster is answered as it is: the operation is idempotent.</summary>
    public CreateClusterResponse Create(CreateClusterRequest request)
    {
        var name = request.ClusterName ?? ClusterBook.Default;
        if (name.Length is 0 or > LongestName || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            throw EcsErrors.InvalidParameter("Invalid cluster name.");
        lock (store.Gate)
        {
            if (clusters.Find(name) is { Status: "ACTIVE" } existing)
                return new() { Cluster = Shown(existing, ["TAGS", "SETTINGS"]) };
            var cluster = New(name, request);
            store.Catalog.Clusters.RemoveAll(old => old.ClusterName == name);
            store.Catalog.Clusters.Add(cluster);
            store.SaveCatalog();
            return new() { Cluster = Shown(cluster, ["TAGS", "SETTINGS"]) };
        }
    }

    public DescribeClustersResponse Describe(DescribeClustersRequest request)
    {
        var wanted = request.Clusters is { Count: > 0 } ? request.Clusters : [ClusterBook.Default];
        lock (store.Gate)
        {
            var found = wanted.Select(name => (Name: name, Cluster: clusters.Find(name))).ToLookup(pair => pair.Cluster is not null);
            return new()
            {
                Clusters = [.. found[true].Select(pair => Shown(pair.Cluster!, request.Include ?? []))],
                Failures = [.. found[false].Select(pair => new Failure { Arn = EcsArn.Cluster(EcsArn.Last(pair.Name)), Reason = "MISSING" })],
            };
        }
    }

    public ListClustersResponse List(ListClustersRequest request)
    {
        lock (store.Gate)
        {
            var active = store.Catalog.Clusters.Where(cluster => cluster.Status == "ACTIVE").Select(cluster => cluster.ClusterArn);
            var page = Page<string>.Of([.. active.Order(StringComparer.Ordinal)], request.MaxResults, request.NextToken);
            return new() { ClusterArns = page.Items, NextToken = page.NextToken };
        }
    }

    /// <summary>A deleted cluster stays visible as INACTIVE.</summary>
    public DeleteClusterResponse Delete(DeleteClusterRequest request)
    {
        lock (store.Gate)
        {
            var cluster = clusters.Active(request.Cluster);
            if (ServicesIn(cluster).Any(service => service.Status != "INACTIVE"))
                throw new AwsError("ClusterContainsServicesException", "The Cluster cannot be deleted while Services are active.");
            if (TasksIn(cluster).Any(task => task.LastStatus != "STOPPED"))
                throw new AwsError("ClusterContainsTasksException", "The Cluster cannot be deleted while Tasks are active.");
            cluster.Status = "INACTIVE";
            store.SaveCatalog();
            return new() { Cluster = Shown(cluster, []) };
        }
    }

    private static Cluster New(string name, CreateClusterRequest request) => new()
    {
        ClusterArn = EcsArn.Cluster(name),
        ClusterName = name,
        Status = "ACTIVE",
        Settings = request.Settings ?? [new() { Name = "containerInsights", Value = "disabled" }],
        Configuration = request.Configuration,
        CapacityProviders = request.CapacityProviders ?? [],
        DefaultCapacityProviderStrategy = request.DefaultCapacityProviderStrategy ?? [],
        Tags = request.Tags ?? [],
    };

    /// <summary>The cluster as an answer: counts as of now, and of tags, settings and configuration what was asked for.</summary>
    private Cluster Shown(Cluster cluster, List<string> include)
    {
        var shown = ShapeJson.Copy(cluster);
        shown.RunningTasksCount = TasksIn(cluster).Count(task => task.LastStatus == "RUNNING");
        shown.PendingTasksCount = TasksIn(cluster).Count(task => task.LastStatus is "PROVISIONING" or "PENDING");
        shown.ActiveServicesCount = ServicesIn(cluster).Count(service => service.Status == "ACTIVE");
        shown.RegisteredContainerInstancesCount = 0;
        shown.Statistics = [];
        shown.Tags = include.Contains("TAGS") ? shown.Tags : [];
        shown.Settings = include.Contains("SETTINGS") ? shown.Settings : [];
        shown.Configuration = include.Contains("CONFIGURATIONS") ? shown.Configuration : null;
        return shown;
    }

    private IEnumerable<Amazon.ECS.Model.Task> TasksIn(Cluster cluster) =>
        store.TaskList.Tasks.Where(task => task.ClusterArn == cluster.ClusterArn);

    private IEnumerable<Service> ServicesIn(Cluster cluster) =>
        store.ServiceList.Services.Select(entry => entry.Service).Where(service => service.ClusterArn == cluster.ClusterArn);
}
